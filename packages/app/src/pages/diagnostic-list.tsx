import type { Diagnostic } from "@sallyport/schema";
import { hasErrors } from "@sallyport/schema";
import type { ReactElement } from "react";

interface DiagnosticListProps {
  readonly card: string;
  readonly diagnostics: readonly Diagnostic[];
}

const WORDS = { error: "Error", warning: "Warning", info: "Advice" } as const;

/** What was found in the card: the owner's eyes only. */
export function DiagnosticList({ card, diagnostics }: DiagnosticListProps): ReactElement | null {
  if (diagnostics.length === 0) return null;
  return (
    <section className="app-card app-diagnostics" aria-labelledby="diagnostics">
      <h2 id="diagnostics">About your card</h2>
      {hasErrors(diagnostics) && (
        <p>
          <strong>The gate is closed until the errors are mended:</strong> who has access keeps it,
          and nobody gains it.
        </p>
      )}
      <ul>
        {diagnostics.map(({ code, severity, message, range }) => (
          <li key={`${code}:${range?.start.offset ?? ""}`} data-severity={severity}>
            <span className="app-severity">{WORDS[severity]}</span> {message}{" "}
            {range && (
              <code className="app-place">
                {card}:{range.start.line}:{range.start.column}
              </code>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
