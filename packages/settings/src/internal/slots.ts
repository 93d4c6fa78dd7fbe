/** The class names of the settings' parts: what a host may style, and add its own to. */
export const SETTINGS_SLOTS = {
  root: "sp-settings",
  actions: "sp-settings-actions",
  form: "sp-settings-form",
  group: "sp-settings-group",
  access: "sp-settings-access",
  approval: "sp-settings-approval",
  mail: "sp-settings-mail",
  members: "sp-settings-members",
  save: "sp-settings-save",
  terms: "sp-settings-terms",
} as const;

export type SettingsSlot = keyof typeof SETTINGS_SLOTS;

/** Classes of a host's, by slot. */
export type SettingsClassNames = Readonly<Partial<Record<SettingsSlot, string>>>;
