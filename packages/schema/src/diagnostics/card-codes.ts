/** What is found only where there is a text: reading an object needs none of these words. As `GATE_DIAGNOSTICS`. */
export const CARD_DIAGNOSTICS = {
  "no-front-matter": {
    severity: "warning",
    message:
      "The card has no front matter, so it has no questions. Put the metadata between two --- lines at the top.",
  },
  "front-matter-not-first": {
    severity: "error",
    message:
      "The metadata does not start on the first line, so the Hub ignores it. Move the opening --- to the top.",
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
      "“{subject}” comes after the front matter and is ignored. Move it above the closing ---.",
  },
  "gate-not-read": {
    severity: "error",
    message:
      "“{subject}” looks like part of a gate, but this card has none that can be read, so access stays closed. Put extra_gated_… keys between two --- lines at the top, or remove the line.",
  },
  "gate-asks-nothing": {
    severity: "warning",
    message:
      "“{subject}” has no value or is commented out, so the gate has no questions, but access requests start on. Complete or remove it.",
  },
  "not-text": {
    severity: "error",
    message:
      "The card has characters that can't be decoded and may hide a gate, so access stays closed. Save the file as UTF-8 and replace this character.",
  },
  "too-large": {
    severity: "error",
    message:
      "The gate's metadata is too large to read ({subject} characters, at most {hint}). Shorten it.",
  },
  "rest-not-checked": {
    severity: "info",
    message: "The card has so much metadata that only the gate's keys were checked.",
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
  "value-not-indented": {
    severity: "warning",
    message:
      "A value in quotes or brackets goes on in a line that is indented less than its key, which not every YAML parser reads. Indent the line.",
  },
  "unknown-alias": {
    severity: "error",
    message: "The alias “*{subject}” points to nothing above it. Write the value out.",
  },
  "alias-cycle": {
    severity: "error",
    message: "The alias “*{subject}” contains itself. Write the value out.",
  },
  "not-quoted": {
    severity: "warning",
    message: "“{subject}” is not text in YAML; the Hub reads it as {hint}. Put it in quotes.",
  },
  "misplaced-key": {
    severity: "warning",
    message:
      "“{subject}” is nested under another key and is ignored. Move it to the start of the line.",
  },
  // What has no effect
  "options-unused": {
    severity: "warning",
    message:
      "A field of type {hint} has no options, so these are ignored. Set its type to select, or remove them.",
  },
  "key-unused": {
    severity: "warning",
    message: "“{subject}” has no effect on a field of type {hint}. Remove it.",
  },
  "option-incomplete": {
    severity: "warning",
    message: "The option “{subject}” has no {hint}, so both are taken to be the same. Add one.",
  },
  "gated-in-card": {
    severity: "info",
    message:
      "“gated” in a card does nothing. Access requests are turned on in the repository's settings.",
  },
  "eu-alone": {
    severity: "info",
    message:
      "This refuses visitors from the European Union only while access requests are on, which the repository's settings decide.",
  },
  "eu-allowed": {
    severity: "info",
    message:
      "False does nothing: visitors from the European Union are let in without it. Remove it.",
  },
  // What hurts visitors
  "country-as-text": {
    severity: "info",
    message:
      "“{subject}” asks for a country as free text. The type country gives you clean answers.",
  },
  "optional-but-required": {
    severity: "info",
    message:
      "“{subject}” sounds optional, but an answer is required. The Hub knows no optional field: leave it out there. Here, add required: false.",
  },
  "consent-required": {
    severity: "info",
    message:
      "“{subject}” can't be left unticked: on the Hub, no one gets access without it. Consent to messages must be free, so ask for it elsewhere.",
  },
  "signed-by-mail": {
    severity: "info",
    message:
      "The terms ask for a signed document by mail, which most visitors miss. Let a checkbox agree to it, or ask for it in extra_gated_after_request.",
  },
  "clause-as-code": {
    severity: "info",
    message:
      "“{subject}” is indented by four columns or more, so Markdown shows it as code. Indent it less.",
  },
  "clauses-joined": {
    severity: "info",
    message:
      "Markdown joins “{subject}” and the lines around it into one paragraph. Put an empty line before each clause.",
  },
  "terms-without-headings": {
    severity: "info",
    message: "This text has more than 5,000 characters without a heading. Divide it with ## lines.",
  },
  "merge-key": {
    severity: "warning",
    message: "Not every YAML parser reads merge keys (<<). Write the keys out.",
  },
} as const;
