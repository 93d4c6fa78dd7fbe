import type { GateSettings, SettingsChange } from "@sallyport/access";

/** The settings that are changed and saved separately, each with its own status message. */
export const CONTROLS = ["access", "approval", "frequency", "email", "members"] as const;

export type Control = (typeof CONTROLS)[number];

/** The controls in which two versions of the settings differ; absent means the default. */
export function differences(one: GateSettings, other: GateSettings): readonly Control[] {
  const is: Readonly<Record<Control, (settings: GateSettings) => unknown>> = {
    access: ({ gated }) => gated !== false,
    approval: ({ gated }) => gated,
    frequency: ({ notificationsMode = "bulk" }) => notificationsMode,
    email: ({ notificationsEmail = "" }) => notificationsEmail,
    members: ({ orgMembersGated = false }) => orgMembersGated,
  };
  const differing = CONTROLS.filter((control) => is[control](one) !== is[control](other));
  // On and off is one change, not two.
  return differing.includes("access")
    ? differing.filter((control) => control !== "approval")
    : differing;
}

/** Whether a change made on stale settings would undo someone else's. */
export function isOvertaken(
  control: Control,
  change: SettingsChange,
  before: GateSettings,
  now: GateSettings,
): boolean {
  const here: readonly Control[] = isGate(control) ? ["access", "approval"] : [control];
  const overlap = (list: readonly Control[]): boolean => list.some((one) => here.includes(one));
  // The same value is no conflict.
  return overlap(differences(before, now)) && overlap(differences(now, { ...now, ...change }));
}

/** What a gating group takes over. */
export function isGroups(control: Control): boolean {
  return control !== "members";
}

function isGate(control: Control): boolean {
  return control === "access" || control === "approval";
}
