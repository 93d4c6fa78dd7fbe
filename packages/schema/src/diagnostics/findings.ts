import { type DiagnosticCode, type DiagnosticWords, fillIn } from "./codes.ts";
import type { Diagnostic, Fix, TextRange } from "./diagnostic.types.ts";

/** The position and details of a finding. */
export interface FindingDetails {
  readonly path?: readonly (string | number)[];
  readonly range?: TextRange | undefined;
  readonly subject?: string;
  readonly hint?: string;
  readonly fix?: Fix | undefined;
}

// A hostile card must not grow the list without end.
const MOST = 1_000;

/** Collects diagnostics while a card is read. */
export class Findings<Code extends DiagnosticCode = DiagnosticCode> {
  readonly #words: DiagnosticWords<Code>;
  readonly #all: Diagnostic[] = [];
  #hasErrors = false;
  #told: Set<string> | undefined;

  constructor(words: DiagnosticWords<Code>) {
    this.#words = words;
  }

  add(code: Code, details: FindingDetails): void {
    const { severity, message } = this.#words[code];
    // An error closes the gate: one is kept however many came before it.
    if (this.#all.length >= MOST && (severity !== "error" || this.#hasErrors)) return;
    // Two readers may stumble over the same stone.
    const place = details.range && `${code} ${details.range.start.offset}`;
    if (place !== undefined) {
      this.#told ??= new Set();
      if (this.#told.has(place)) return;
      this.#told.add(place);
    }
    this.#hasErrors ||= severity === "error";
    this.#all.push({
      code,
      severity,
      message: fillIn(message, details.subject ?? "", details.hint ?? ""),
      path: details.path ?? [],
      ...(details.range && { range: details.range }),
      ...(details.fix && { fix: details.fix }),
    });
  }

  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** In the order of the text; those without a place come last. */
  sorted(): readonly Diagnostic[] {
    const at = (d: Diagnostic): number => d.range?.start.offset ?? Number.MAX_SAFE_INTEGER;
    if (this.#all.length < 2) return this.#all;
    return this.#all.toSorted((a, b) => at(a) - at(b));
  }
}

/** Whether the card gives no one access: at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}
