import { visible } from "./visible.ts";

export type Severity = "error" | "warning" | "info";

/** Every diagnostic there is: its severity and its words. `{subject}` is what was found, `{hint}` what to do. */
export const DIAGNOSTICS = {
  // The file
  "no-front-matter": {
    severity: "warning",
    message:
      "The card has no front matter, so it asks nothing. Put the metadata between two lines of --- at the very start.",
  },
  "front-matter-not-first": {
    severity: "error",
    message:
      "The metadata does not start on the first line, so the Hub does not see it. Move the opening --- to the top of the file.",
  },
  "front-matter-indented": {
    severity: "warning",
    message:
      "The opening --- is indented, so not every reader sees the metadata. Move it to the start of its line.",
  },
  "front-matter-not-closed": {
    severity: "error",
    message: "The front matter has no closing --- line. Add one where the metadata ends.",
  },
  "second-document": {
    severity: "warning",
    message:
      "“{subject}” stands after the end of the front matter and is lost. Move it above the closing ---.",
  },
  "gate-not-read": {
    severity: "error",
    message:
      "“{subject}” looks like part of a gate, but nothing of a gate is read from this card, so access stays closed. Write its keys as extra_gated_…, between two lines of --- at the very start; or remove the line if no gate is meant.",
  },
  "gate-asks-nothing": {
    severity: "warning",
    message:
      "“{subject}” has no value or is commented out, so the gate asks for nothing. Access requests start switched on all the same. Complete it, or remove it and switch them off in the settings.",
  },
  "not-text": {
    severity: "error",
    message:
      "The card holds characters that are no text, so a gate in it may be missed and access stays closed. Save the file as UTF-8, and replace this character.",
  },
  "too-large": {
    severity: "error",
    message:
      "The gate's metadata is too large to read ({subject} characters; at most {hint}, and fewer in many short lines). Shorten it.",
  },
  "rest-not-checked": {
    severity: "info",
    message:
      "The card holds so much other metadata that only the gate's own keys were read; the rest was not checked.",
  },
  "too-deep": {
    severity: "error",
    message: "The metadata nests deeper than {hint} levels. Flatten it.",
  },
  "too-many-aliases": {
    severity: "error",
    message: "The metadata uses more than {hint} aliases. Write the values out.",
  },
  "yaml-syntax": {
    severity: "error",
    message: "The metadata is not valid YAML: {subject}",
  },
  "yaml-warning": { severity: "warning", message: "YAML: {subject}" },
  "duplicate-key": {
    severity: "error",
    message: "“{subject}” stands twice. Keep one of them.",
  },
  "unknown-alias": {
    severity: "error",
    message: "The alias “*{subject}” points to nothing above it. Write the value out.",
  },
  "alias-cycle": {
    severity: "error",
    message: "The alias “*{subject}” contains itself. Write the value out.",
  },
  "merge-key": {
    severity: "warning",
    message: "Merge keys (<<) are not read here. Write the keys out.",
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
  "misplaced-key": {
    severity: "warning",
    message:
      "“{subject}” is indented into another key and is lost. Move it to the start of the line.",
  },
  "text-expected": {
    severity: "error",
    message: "{subject} must be text.",
  },
  "true-or-false-expected": {
    severity: "warning",
    message: "“{subject}” is not a YAML boolean; it is taken as {hint}. Write true or false.",
  },
  "unstorable-text": {
    severity: "error",
    message:
      "{subject} holds a character that cannot be stored: NUL, or half of a surrogate pair. Remove it.",
  },
  // The fields
  "fields-expected": {
    severity: "error",
    message: "extra_gated_fields must hold fields: lines of the form `label: type`.",
  },
  "too-many-fields": {
    severity: "error",
    message: "The gate has more than {hint} fields; the rest is not read. Ask for less.",
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
    message: "A field has an empty label. Say what it asks.",
  },
  "name-too-long": {
    severity: "warning",
    message:
      "A label of more than {hint} characters is hard to read. Move the explanation to the prompt.",
  },
  "name-has-invisible-characters": {
    severity: "warning",
    message: "The label “{subject}” holds invisible or direction-changing characters. Remove them.",
  },
  "names-alike": {
    severity: "warning",
    message: "The labels “{subject}” and “{hint}” look the same. Rename one.",
  },
  "type-missing": {
    severity: "error",
    message:
      "The field “{subject}” has no type. Give one: text, checkbox, date_picker, country or select.",
  },
  "unknown-type": {
    severity: "error",
    message: "“{subject}” is not a field type; the field is read as text. Did you mean {hint}?",
  },
  "type-misspelt": {
    severity: "warning",
    message: "“{subject}” is read as {hint}. Write it so, as the Hub is strict.",
  },
  "unknown-field-key": {
    severity: "warning",
    message: "“{subject}” is not a key of a field and is ignored. {hint}",
  },
  "field-misplaced": {
    severity: "warning",
    message:
      "“{subject}” looks like a field, but is indented into another one and is lost. Move it out by one level.",
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
    message: "The options stand under “{subject}”. Rename it to options, as the Hub is strict.",
  },
  "option-invalid": {
    severity: "error",
    message: "An option must be text or a pair of label and value.",
  },
  "option-duplicate": {
    severity: "warning",
    message: "The option value “{subject}” stands twice. Keep one of them.",
  },
  "too-many-options": {
    severity: "error",
    message: "The select has {subject} options, at most {hint} are read. Use text instead.",
  },
  // Advice
  "country-as-text": {
    severity: "info",
    message:
      "“{subject}” is asked as text. The type country gives visitors a list and you clean answers.",
  },
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

// The table is inferred for its codes; this line checks its shape.
const shape: Readonly<Record<DiagnosticCode, { severity: Severity; message: string }>> =
  DIAGNOSTICS;

/** The severity and the sentence of a code; `subject` and `hint` may be hostile and are made visible. */
export function describe(
  code: DiagnosticCode,
  subject: string,
  hint: string,
): { severity: Severity; message: string } {
  const { severity, message } = shape[code];
  return {
    severity,
    message: message
      .replace("{subject}", () => visible(subject))
      .replace("{hint}", () => visible(hint, 200))
      .trim(),
  };
}
