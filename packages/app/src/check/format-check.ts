import type { Diagnostic } from "@sallyport/schema";
import type { CheckedCard } from "./checked-card.types.ts";

/** What was found as editors and people read it: a line for each, `file:line:column severity code message`. */
export function formatText({ file, hasGate, fixed, diagnostics }: CheckedCard): string[] {
  const isRead = diagnostics.every(({ severity }) => severity !== "error");
  return [
    ...(fixed > 0 ? [`${file}: ${fixed} ${fixed === 1 ? "fix" : "fixes"} applied.`] : []),
    ...diagnostics.map((diagnostic) => formatDiagnostic(file, diagnostic)),
    // With errors it may only not be readable.
    ...(!hasGate && isRead ? [`${file}: no gate in this card.`] : []),
  ];
}

/** One diagnostic as a line. */
export function formatDiagnostic(file: string, diagnostic: Diagnostic): string {
  const { line = 1, column = 1 } = diagnostic.range?.start ?? {};
  return `${file}:${line}:${column} ${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`;
}

/** What a card says, as one line of JSON. */
export function formatJson({ file, gate, hasGate, fixed, diagnostics }: CheckedCard): string {
  return JSON.stringify({
    file,
    gate: {
      prompt: gate.prompt,
      heading: gate.heading,
      description: gate.description,
      buttonContent: gate.buttonContent,
      euDisallowed: gate.euDisallowed,
      ...(gate.afterRequest !== undefined && { afterRequest: gate.afterRequest }),
      fields: gate.fields.map((field) => ({
        name: field.name,
        type: field.type,
        required: field.required,
        ...(field.type === "select" && { options: field.options }),
      })),
    },
    ...(!hasGate && { hasGate }),
    ...(fixed > 0 && { fixed }),
    diagnostics: diagnostics.map(({ code, severity, message, range, fix }) => ({
      code,
      severity,
      message,
      line: range?.start.line ?? 1,
      column: range?.start.column ?? 1,
      ...(fix && { fix: fix.title }),
    })),
  });
}
