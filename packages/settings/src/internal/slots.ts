/** The class names of the settings' elements, which a host can style and extend. */
export const SETTINGS_SLOTS = {
  root: "sp-settings",
  title: "sp-settings-title",
  /** What became of a change, or of loading: a sentence, and a button where there is another try. */
  note: "sp-settings-note",
  actions: "sp-settings-actions",
  form: "sp-settings-form",
  group: "sp-settings-group",
  access: "sp-settings-access",
  approval: "sp-settings-approval",
  mail: "sp-settings-mail",
  email: "sp-settings-email",
  undelivered: "sp-settings-undelivered",
  members: "sp-settings-members",
  save: "sp-settings-save",
  choices: "sp-settings-choices",
  choice: "sp-settings-choice",
  /** A radio button, a checkbox or a switch. */
  tick: "sp-settings-tick",
  label: "sp-settings-label",
  hint: "sp-settings-hint",
  /** A sentence about what is wrong. */
  bad: "sp-settings-bad",
  /** A question in place, before a change with consequences. */
  confirm: "sp-settings-confirm",
  /** A row of buttons, or of a field and its buttons. */
  answers: "sp-settings-answers",
  terms: "sp-settings-terms",
  termsTitle: "sp-settings-terms-title",
  /** One version of the terms that people agreed to. */
  version: "sp-settings-version",
  ask: "sp-settings-ask",
} as const;

export type SettingsSlot = keyof typeof SETTINGS_SLOTS;

/** Classes of a host's, by slot. */
export type SettingsClassNames = Readonly<Partial<Record<SettingsSlot, string>>>;

/** Gives a slot's class, the host's for it, and one more. */
export type SettingsSlotClass = (slot: SettingsSlot, className?: string) => string;
