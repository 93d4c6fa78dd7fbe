// The owner's settings, in one line and as parts

export { GateSettingsAccess } from "./controls/gate-settings-access.tsx";
export { GateSettingsApproval } from "./controls/gate-settings-approval.tsx";
export { GateSettingsGroup } from "./controls/gate-settings-group.tsx";
export { GateSettingsMail } from "./controls/gate-settings-mail.tsx";
export { GateSettingsMembers } from "./controls/gate-settings-members.tsx";
export type { SettingsMessageOverrides, SettingsMessages } from "./messages.ts";
// Words
export { settingsMessages } from "./messages.ts";
export type { Control } from "./settings/differences.ts";
export type { GateSettingsProps } from "./settings/gate-settings.tsx";
export { GateSettings } from "./settings/gate-settings.tsx";
export { GateSettingsActions } from "./settings/gate-settings-actions.tsx";
export { GateSettingsForm, GateSettingsSave } from "./settings/gate-settings-form.tsx";
export type { GateSettingsRootProps } from "./settings/gate-settings-root.tsx";
export { GateSettingsRoot } from "./settings/gate-settings-root.tsx";
export type { RefusedChange } from "./settings/settings.machine.ts";
export type { GateSettingsOptions, SettingsOwner } from "./settings/settings.types.ts";
export type { SettingsClassNames, SettingsSlot } from "./settings/slots.ts";
export { SETTINGS_SLOTS } from "./settings/slots.ts";
export type { SettingsController } from "./settings/use-gate-settings.ts";
export { useGateSettings } from "./settings/use-gate-settings.ts";
export { GateSettingsTerms } from "./terms/gate-settings-terms.tsx";
