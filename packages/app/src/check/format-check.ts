import type { Diagnostic, ParsedGate } from "@sallyport/schema";

/** One diagnostic as editors and people read it: `file:line:column severity code message`. */
export function formatDiagnostic(file: string, diagnostic: Diagnostic): string {
  const { line = 1, column = 1 } = diagnostic.range?.start ?? {};
  return `${file}:${line}:${column} ${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`;
}

/** What a card says, as one line of JSON. */
export function formatJson(file: string, { gate, diagnostics }: ParsedGate): string {
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
    diagnostics: diagnostics.map(({ code, severity, message, range }) => ({
      code,
      severity,
      message,
      line: range?.start.line ?? 1,
      column: range?.start.column ?? 1,
    })),
  });
}
