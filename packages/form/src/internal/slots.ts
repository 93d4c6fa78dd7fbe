/** The class names of a form's parts: what a host may style, and add its own to. */
export const FORM_SLOTS = {
  root: "sp-gate-form",
  header: "sp-gate-header",
  heading: "sp-gate-heading",
  description: "sp-gate-description",
  prompt: "sp-gate-prompt",
  body: "sp-gate-body",
  summary: "sp-summary",
  fields: "sp-fields",
  field: "sp-field",
  label: "sp-label",
  control: "sp-control",
  checkbox: "sp-checkbox",
  hint: "sp-hint",
  error: "sp-error",
  consent: "sp-consent",
  submit: "sp-gate-submit",
} as const;

export type FormSlot = keyof typeof FORM_SLOTS;

/** Classes of a host's, by slot. */
export type FormClassNames = Readonly<Partial<Record<FormSlot, string>>>;
