/** What is found only where there is a text: reading an object needs none of these words. As `GATE_DIAGNOSTICS`. */
export const CARD_DIAGNOSTICS = {
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
      "“{subject}” looks like part of a gate, but no gate is read from this card, so access stays closed. Write its keys as extra_gated_…, between two lines of --- at the very start; or remove the line.",
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
  "misplaced-key": {
    severity: "warning",
    message:
      "“{subject}” is indented into another key and is lost. Move it to the start of the line.",
  },
} as const;
