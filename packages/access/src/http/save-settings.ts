import type { CallOptions, GateSettings, SettingsChange } from "../ports/ports.types.ts";
import type { Repo } from "../requests/request.types.ts";
import { isUncertain } from "./confirm-write.ts";
import type { HttpTransport } from "./http-transport.ts";
import { isEmpty, readJson } from "./read-answer.ts";

type Key = keyof SettingsChange;

export interface SaveSteps {
  readonly load: (options?: CallOptions) => Promise<GateSettings>;
  readonly put: (change: SettingsChange) => Promise<void>;
  /** The settings that `load` returns. */
  readonly readable: readonly Key[];
}

// The defaults of settings that `load` leaves out.
const DEFAULTS: SettingsChange = {
  notificationsMode: "bulk",
  notificationsEmail: "",
  orgMembersGated: false,
};

/**
 * Saves a change of settings. Where the answer is lost, what is loaded afterwards says whether it was
 * saved; where that cannot be loaded, a change that was answered counts as saved.
 */
export async function saveSettings(
  change: SettingsChange,
  { load, put, readable }: SaveSteps,
  options?: CallOptions,
): Promise<GateSettings> {
  const before = await load(options);
  let fault: unknown;
  try {
    await put(change);
  } catch (cause) {
    if (!isUncertain(cause)) throw cause;
    fault = cause;
  }
  const now = await load(options).catch(() => undefined);
  options?.signal?.throwIfAborted();
  // The keys of a change are those of its type.
  const keys = Object.keys(change) as Key[];
  const isSaved = (key: Key): boolean =>
    readable.includes(key) && (now?.[key] ?? DEFAULTS[key]) === change[key];
  if (fault !== undefined && !(now && keys.every(isSaved))) throw fault;
  const unread = Object.fromEntries(
    keys.filter((key) => !now || !readable.includes(key)).map((key) => [key, change[key]]),
  );
  const { notificationsEmail, ...settings }: GateSettings = { ...(now ?? before), ...unread };
  return { ...settings, ...(notificationsEmail && { notificationsEmail }) };
}

/** Sends a change of settings over the Hub's route: ours is the same. */
export function putSettings(
  transport: HttpTransport,
  repo: Repo,
  options?: CallOptions,
): (change: SettingsChange) => Promise<void> {
  return async (change) => {
    const path = `/api/${repo.type}s/${repo.id}/settings`;
    const body = hubSettings(change);
    const answer = await transport.take({ method: "PUT", path, body, options });
    if (!isEmpty(answer)) readJson(answer);
  };
}

/** A change of settings in the Hub's words. */
function hubSettings({
  notificationsMode,
  notificationsEmail,
  ...same
}: SettingsChange): Record<string, unknown> {
  return {
    ...same,
    ...(notificationsMode !== undefined && { gatedNotificationsMode: notificationsMode }),
    ...(notificationsEmail !== undefined && { gatedNotificationsEmail: notificationsEmail }),
  };
}
