import type { CARD_DIAGNOSTICS } from "./card-codes.ts";
import { visible } from "./visible.ts";

export type Severity = "error" | "warning" | "info";

/**
 * The severity and the message of each diagnostic code, for gates from any source. `{subject}` is what was
 * found, `{hint}` what to do.
 */
export const GATE_DIAGNOSTICS = {
  "duplicate-key": {
    severity: "error",
    message: "“{subject}” appears twice. Remove one.",
  },
  "not-a-mapping": {
    severity: "error",
    message: "The metadata must be a mapping: lines of the form `key: value`.",
  },
  "key-not-text": {
    severity: "error",
    message: "A key must be text, not a list or a mapping. Quote it.",
  },
  // The keys of the gate
  "unknown-key": {
    severity: "warning",
    message: "“{subject}” is not a key of a gate and is ignored. Did you mean {hint}?",
  },
  "text-expected": {
    severity: "error",
    message: "{subject} must be text.",
  },
  "true-or-false-expected": {
    severity: "warning",
    message: "“{subject}” is not a YAML boolean; it is read as {hint}. Write true or false.",
  },
  "unstorable-text": {
    severity: "error",
    message: "{subject} has a character that can't be stored. Remove it.",
  },
  // The fields
  "fields-expected": {
    severity: "error",
    message: "extra_gated_fields must hold fields: lines of the form `label: type`.",
  },
  "too-many-fields": {
    severity: "error",
    message: "The gate has more than {hint} fields; the rest are ignored. Use fewer.",
  },
  "field-expected": {
    severity: "error",
    message: "A field in a list must be of the form `- label: type`.",
  },
  "several-fields-in-item": {
    severity: "warning",
    message: "One list item holds several fields. Start each with its own dash.",
  },
  "name-empty": {
    severity: "warning",
    message: "A field has an empty label. Give it one.",
  },
  "name-too-long": {
    severity: "warning",
    message:
      "A label of more than {hint} characters is hard to read. Move the explanation to the prompt.",
  },
  "name-has-invisible-characters": {
    severity: "warning",
    message:
      "The label “{subject}” contains invisible or direction-changing characters. Remove them.",
  },
  "names-alike": {
    severity: "warning",
    message: "The labels “{subject}” and “{hint}” look the same. Rename one.",
  },
  "type-missing": {
    severity: "error",
    message: "The field “{subject}” has no type. Give one: {hint}.",
  },
  "unknown-type": {
    severity: "error",
    message: "“{subject}” is not a field type; the field is read as text. Did you mean {hint}?",
  },
  "type-misspelt": {
    severity: "warning",
    message: "“{subject}” is read as {hint}. The Hub accepts no other spelling.",
  },
  "unknown-field-key": {
    severity: "warning",
    message: "“{subject}” is not a key of a field and is ignored. {hint}",
  },
  "field-misplaced": {
    severity: "warning",
    message:
      "“{subject}” looks like a field, but is nested under another one and is ignored. Move it out one level.",
  },
  "superset-key": {
    severity: "info",
    message: "The Hub ignores “{subject}”; it works here only.",
  },
  "value-invalid": {
    severity: "warning",
    message: "{subject} must be {hint}; it is ignored.",
  },
  "options-missing": {
    severity: "error",
    message: "The select “{subject}” has no options. List them under options.",
  },
  "options-misplaced": {
    severity: "warning",
    message: "The options are under “{subject}”. Rename it to options.",
  },
  "option-invalid": {
    severity: "error",
    message: "An option must be text or a pair of label and value.",
  },
  "option-duplicate": {
    severity: "warning",
    message: "The option value “{subject}” appears twice. Remove one.",
  },
  "too-many-options": {
    severity: "error",
    message: "The select has {subject} options, at most {hint} are read. Use text instead.",
  },
} as const;

export type GateDiagnosticCode = keyof typeof GATE_DIAGNOSTICS;

/** Every diagnostic there is. */
export type DiagnosticCode = GateDiagnosticCode | keyof typeof CARD_DIAGNOSTICS;

/** The severity and the words of some codes. */
export type DiagnosticWords<Code extends DiagnosticCode> = Readonly<
  Record<Code, { readonly severity: Severity; readonly message: string }>
>;

/** A sentence with what was found and what to do; both may be hostile and are made visible. */
export function fillIn(message: string, subject: string, hint: string): string {
  return message
    .replace("{subject}", () => visible(subject))
    .replace("{hint}", () => visible(hint, 200))
    .trim();
}
