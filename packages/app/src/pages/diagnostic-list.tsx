import type { Diagnostic } from "@sallyport/schema";
import { hasErrors } from "@sallyport/schema";
import type { ReactElement } from "react";

interface DiagnosticListProps {
  readonly card: string;
  readonly diagnostics: readonly Diagnostic[];
}

const SEVERITIES = { error: "Error", warning: "Warning", info: "Advice" } as const;

/** What was found in the card; only the owner sees it. */
export function DiagnosticList({ card, diagnostics }: DiagnosticListProps): ReactElement | null {
  if (diagnostics.length === 0) return null;
  return (
    <section className="app-card app-diagnostics" aria-labelledby="diagnostics">
      <h2 id="diagnostics">About your card</h2>
      {hasErrors(diagnostics) && (
        <p>
          <strong>The gate is closed until the errors are fixed.</strong> People who have access
          keep it; no one else gets in.
        </p>
      )}
      <ul>
        {diagnostics.map(({ code, severity, message, range }) => (
          <li key={`${code}:${range?.start.offset ?? ""}`} data-severity={severity}>
            <span className="app-severity">{SEVERITIES[severity]}</span> {message}{" "}
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
