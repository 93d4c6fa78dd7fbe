// The settings in one element
export { GateSettings } from "./settings/gate-settings.tsx";
export type { GateSettingsProps } from "./settings/gate-settings.tsx";
export type { GateSettingsOptions, SettingsOwner } from "./internal/settings.types.ts";

// The same as parts
export { GateSettingsRoot } from "./settings/gate-settings-root.tsx";
export { GateSettingsActions } from "./settings/gate-settings-actions.tsx";
export { GateSettingsForm, GateSettingsSave } from "./settings/gate-settings-form.tsx";
export { GateSettingsGroup } from "./controls/gate-settings-group.tsx";
export { GateSettingsAccess } from "./controls/gate-settings-access.tsx";
export { GateSettingsApproval } from "./controls/gate-settings-approval.tsx";
export { GateSettingsMail } from "./controls/gate-settings-mail.tsx";
export { GateSettingsMembers } from "./controls/gate-settings-members.tsx";
export { GateSettingsTerms } from "./terms/gate-settings-terms.tsx";

// The state behind them, for custom parts and interfaces
export { useGateSettingsContext } from "./internal/gate-settings.context.ts";
export { useGateSettings } from "./state/use-gate-settings.ts";
export type { GateSettingsContextValue } from "./internal/gate-settings.context.ts";
export type { SettingsController, UseGateSettingsOptions } from "./state/use-gate-settings.ts";
export type { RefusedChange, Save, SettingsState } from "./state/settings.machine.ts";
export type { Control } from "./state/differences.ts";

// Look
export { SETTINGS_SLOTS } from "./internal/slots.ts";
export type { SettingsClassNames, SettingsSlot, SettingsSlotClass } from "./internal/slots.ts";

// Messages
export { allEnglish as settingsMessages } from "./messages/all-english.ts";
export type {
  SettingsMessageOverrides,
  SettingsMessages,
  SettingsTranslation,
  TermsMessages,
} from "./messages/messages.types.ts";
