/** The class names of a form's parts: what a host may style, and add its own to. */
export const FORM_SLOTS = {
  root: "sp-gate-form",
  header: "sp-gate-header",
  heading: "sp-gate-heading",
  description: "sp-gate-description",
  prompt: "sp-gate-prompt",
  mark: "sp-gate-mark",
  body: "sp-gate-body",
  footer: "sp-gate-footer",
  summaryTitle: "sp-summary-title",
  summary: "sp-summary",
  fields: "sp-fields",
  field: "sp-field",
  label: "sp-label",
  optional: "sp-optional",
  check: "sp-check",
  controlBox: "sp-control-box",
  control: "sp-control",
  checkbox: "sp-checkbox",
  hint: "sp-hint",
  error: "sp-error",
  consent: "sp-consent",
  avatar: "sp-avatar",
  consentText: "sp-consent-text",
  submit: "sp-gate-submit",
  submitted: "sp-submitted",
} as const;

export type FormSlot = keyof typeof FORM_SLOTS;

/** Classes of a host's, by slot. */
export type FormClassNames = Readonly<Partial<Record<FormSlot, string>>>;
