import {
  AccessError,
  type AccessErrorData,
  checkedSettings,
  errorData,
  type GateSettings,
  type SettingsAdapter,
  type SettingsChange,
} from "@sallyport/access";
import { type Control, differences, isGroups, isOvertaken } from "../state/differences.ts";
import { POSTED } from "./posted-names.ts";

/** The names and values of a posted form, as `FormData` and `URLSearchParams` give them. */
export type PostedEntries = Iterable<readonly [name: string, value: unknown]>;

/** What became of a posted form: nothing more to say, or what `refused` of the settings takes. */
export type PostedResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly change: SettingsChange; readonly error: AccessErrorData };

/**
 * Save a form that was posted before its script ran, in the owner's name. Saves what they changed;
 * refuses with `conflict` if someone else has changed the same setting since the page was loaded.
 */
export async function savePostedSettings(
  adapter: SettingsAdapter,
  entries: PostedEntries,
): Promise<PostedResult> {
  const posted = readPostedChange(entries);
  if (!posted) {
    const message = "This is no form of settings.";
    return { ok: false, change: {}, error: { code: "invalid", message } };
  }
  const { seen, changed, change } = posted;
  if (changed.length === 0) return { ok: true };
  try {
    const port = checkedSettings(adapter);
    const now = await port.load();
    const known = port.capabilities.mailSettings;
    const overtaken = changed.some(
      (control) =>
        // The form has no settings of a group, so a group took over after the page was loaded.
        (now.group && isGroups(control)) || (known && isOvertaken(control, change, seen, now)),
    );
    if (overtaken) {
      throw new AccessError({ code: "conflict", message: "Someone else changed this setting." });
    }
    await port.save(change);
    return { ok: true };
  } catch (error) {
    return { ok: false, change, error: errorData(error) };
  }
}

/** What a form changes of the settings that its owner saw; undefined where it is no form of settings. */
export function readPostedChange(entries: PostedEntries):
  | {
      readonly seen: GateSettings;
      readonly changed: readonly Control[];
      readonly change: SettingsChange;
    }
  | undefined {
  const posted = readPosted(entries);
  if (!posted) return undefined;
  const { seen, wanted } = posted;
  const changed = differences(seen, { ...seen, ...wanted });
  return { seen, changed, change: only(changed, wanted) };
}

/** What was posted: the settings as the owner saw them, and as they want them. */
function readPosted(
  entries: PostedEntries,
): { readonly seen: GateSettings; readonly wanted: SettingsChange } | undefined {
  const fields = new Map<string, string>();
  const controls = new Set<string>();
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue;
    if (name === POSTED.control) controls.add(value);
    else fields.set(name, value);
  }
  const seen = readSeen(fields.get(POSTED.seen));
  if (!seen) return undefined;
  const mode = fields.get(POSTED.approval);
  const approval = mode === "auto" || mode === "manual" ? mode : seen.gated || "auto";
  const frequency = fields.get(POSTED.frequency);
  return {
    seen,
    wanted: {
      ...(controls.has("access") && { gated: fields.has(POSTED.access) && approval }),
      ...((frequency === "bulk" || frequency === "real-time") && { notificationsMode: frequency }),
      ...(controls.has("email") && { notificationsEmail: (fields.get(POSTED.email) ?? "").trim() }),
      ...(controls.has("members") && { orgMembersGated: fields.has(POSTED.members) }),
    },
  };
}

function readSeen(text: string | undefined): GateSettings | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null) return undefined;
    const { gated, notificationsMode, notificationsEmail, orgMembersGated } = Object.fromEntries(
      Object.entries(value),
    );
    return {
      gated: gated === "auto" || gated === "manual" ? gated : false,
      ...((notificationsMode === "bulk" || notificationsMode === "real-time") && {
        notificationsMode,
      }),
      ...(typeof notificationsEmail === "string" && { notificationsEmail }),
      ...(typeof orgMembersGated === "boolean" && { orgMembersGated }),
    };
  } catch {
    return undefined;
  }
}

function only(changed: readonly Control[], wanted: SettingsChange): SettingsChange {
  const { gated, notificationsMode, notificationsEmail, orgMembersGated } = wanted;
  const gate = changed.includes("access") || changed.includes("approval");
  return {
    ...(gate && gated !== undefined && { gated }),
    ...(changed.includes("frequency") && notificationsMode && { notificationsMode }),
    ...(changed.includes("email") && notificationsEmail !== undefined && { notificationsEmail }),
    ...(changed.includes("members") && orgMembersGated !== undefined && { orgMembersGated }),
  };
}
