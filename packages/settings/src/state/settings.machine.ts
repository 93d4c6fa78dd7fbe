import type {
  AccessErrorData,
  ApprovalMode,
  GateSettings,
  SettingsChange,
} from "@sallyport/access";
import { type Control, differences, isGroups } from "./differences.ts";

/** What became of one control's last change. */
export type Save =
  | { readonly phase: "saving"; readonly turn: number; readonly change: SettingsChange }
  | { readonly phase: "saved" }
  | { readonly phase: "failed"; readonly change: SettingsChange; readonly error: AccessErrorData }
  /** Not sent: chosen before the script ran. */
  | { readonly phase: "early"; readonly change: SettingsChange }
  /** Not sent: someone else had changed it (a stale write). */
  | { readonly phase: "overtaken"; readonly change: SettingsChange }
  /** Not sent: a group has taken it over. */
  | { readonly phase: "grouped" }
  /** Changed by someone else, without a pending change here. */
  | { readonly phase: "changed" };

/** A change that was sent without script and refused. */
export interface RefusedChange {
  readonly change: SettingsChange;
  readonly error: AccessErrorData;
}

/** All that the settings know. Changed by events alone; no React, no adapter. */
export interface SettingsState {
  readonly phase: "loading" | "ready" | "failed";
  readonly error: AccessErrorData | undefined;
  /** As the other side said last. */
  readonly settings: GateSettings | undefined;
  readonly saves: Readonly<Partial<Record<Control, Save>>>;
  /** Turning access requests on or off, while it is asked whether that is meant. */
  readonly asking: "on" | "off" | undefined;
  /** The address as it is typed, until it is saved. */
  readonly draft: string | undefined;
  /** How requests were approved last: turned on again, it is so again. */
  readonly lastMode: ApprovalMode;
}

export type SettingsEvent =
  | { readonly type: "reading" }
  | { readonly type: "read"; readonly settings: GateSettings }
  | { readonly type: "read-failed"; readonly error: AccessErrorData }
  | { readonly type: "ask"; readonly to: "on" | "off" | undefined }
  | { readonly type: "early"; readonly change: SettingsChange }
  | { readonly type: "typed"; readonly draft: string | undefined }
  | {
      readonly type: "saving";
      readonly control: Control;
      readonly turn: number;
      readonly change: SettingsChange;
    }
  | {
      readonly type: "settled";
      readonly control: Control;
      readonly turn: number;
      readonly save: Save;
      readonly settings?: GateSettings;
    };

const NOTHING: SettingsState = {
  phase: "loading",
  error: undefined,
  settings: undefined,
  saves: {},
  asking: undefined,
  draft: undefined,
  lastMode: "auto",
};

/** Settings as a page begins with them. */
export function initialState(
  initialData: GateSettings | undefined,
  refused: RefusedChange | undefined,
): SettingsState {
  if (!initialData) return NOTHING;
  const state = withSettings({ ...NOTHING, phase: "ready" }, initialData);
  if (!refused) return state;
  const { change, error } = refused;
  const failed = differences(initialData, { ...initialData, ...change });
  return {
    ...state,
    saves: Object.fromEntries(
      failed.map((control): [Control, Save] => [
        control,
        initialData.group && isGroups(control)
          ? { phase: "grouped" }
          : { phase: "failed", change: partOf(control, change), error },
      ]),
    ),
    draft: failed.includes("email") ? change.notificationsEmail : undefined,
  };
}

export function settingsReducer(state: SettingsState, event: SettingsEvent): SettingsState {
  switch (event.type) {
    case "reading":
      return state.settings ? state : { ...state, phase: "loading", error: undefined };
    case "read":
      return withSettings(
        { ...state, phase: "ready", saves: withNews(state, event.settings) },
        event.settings,
      );
    case "read-failed":
      // Keeps what was read before; saving reports the problem.
      return state.settings ? state : { ...state, phase: "failed", error: event.error };
    case "ask":
      return { ...state, asking: event.to };
    case "early":
      return withEarly(state, event.change);
    case "typed":
      return { ...state, draft: event.draft, saves: without(state.saves, "email") };
    case "saving": {
      const { control, turn, change } = event;
      return {
        ...state,
        asking: undefined,
        saves: { ...state.saves, [control]: { phase: "saving", turn, change } },
      };
    }
    case "settled":
      return settled(state, event);
  }
}

function settled(
  state: SettingsState,
  event: SettingsEvent & { readonly type: "settled" },
): SettingsState {
  const { control, turn, save, settings } = event;
  const pending = state.saves[control];
  const latest = pending?.phase === "saving" && pending.turn === turn;
  // A later change of the same control is pending: only that one is reported.
  const saves = latest ? { ...state.saves, [control]: save } : state.saves;
  const sent = latest ? pending.change.notificationsEmail : undefined;
  const kept = save.phase !== "saved" || sent === undefined || sent !== state.draft?.trim();
  const next = { ...state, saves, draft: kept ? state.draft : undefined };
  return settings ? withSettings(next, settings) : next;
}

function withSettings(state: SettingsState, settings: GateSettings): SettingsState {
  const { asking } = state;
  // Drops a confirmation that someone else's change, or a group, made obsolete.
  const open = !settings.group && asking !== (settings.gated === false ? "off" : "on");
  return {
    ...state,
    settings,
    asking: open ? asking : undefined,
    lastMode: settings.gated || state.lastMode,
  };
}

/** What was chosen before hydration is offered, not saved: no one has confirmed it. */
function withEarly(state: SettingsState, change: SettingsChange): SettingsState {
  const { settings } = state;
  if (!settings) return state;
  const changed = differences(settings, { ...settings, ...change });
  const offered = changed
    .filter((control) => control !== "access" && control !== "email" && !state.saves[control])
    .map((control): [Control, Save] => [
      control,
      { phase: "early", change: partOf(control, change) },
    ]);
  return {
    ...state,
    saves: { ...state.saves, ...Object.fromEntries(offered) },
    asking:
      changed.includes("access") && !state.saves.access
        ? change.gated === false
          ? "off"
          : "on"
        : state.asking,
    draft: changed.includes("email") ? change.notificationsEmail : state.draft,
  };
}

/** Marks each control that someone else has changed and that is not being saved. */
function withNews({ settings, saves }: SettingsState, now: GateSettings): SettingsState["saves"] {
  if (!settings) return saves;
  const taken = now.group !== undefined && settings.group === undefined;
  const news = Object.fromEntries(
    differences(settings, now).map((control): [Control, Save] => {
      const own = saves[control];
      if (own?.phase === "saving") return [control, own];
      // A failed save is now known to conflict with someone else's change.
      return [
        control,
        own?.phase === "failed" ? { phase: "overtaken", change: own.change } : { phase: "changed" },
      ];
    }),
  );
  const grouped = Object.entries(saves).map(([control, save]): [string, Save] => [
    control,
    taken && save.phase === "failed" && control !== "members" ? { phase: "grouped" } : save,
  ]);
  return { ...saves, ...news, ...(taken && Object.fromEntries(grouped)) };
}

function without(saves: SettingsState["saves"], control: Control): SettingsState["saves"] {
  const { [control]: _, ...rest } = saves;
  return rest;
}

function partOf(control: Control, change: SettingsChange): SettingsChange {
  const { gated, notificationsMode, notificationsEmail, orgMembersGated } = change;
  switch (control) {
    case "access":
    case "approval":
      return gated === undefined ? {} : { gated };
    case "frequency":
      return notificationsMode === undefined ? {} : { notificationsMode };
    case "email":
      return notificationsEmail === undefined ? {} : { notificationsEmail };
    case "members":
      return orgMembersGated === undefined ? {} : { orgMembersGated };
  }
}

/**
 * The settings as the owner is to see them: changes under way are there already, and what was chosen
 * before the script. Until it runs, a refused change is shown as it was chosen, to be posted again.
 */
export function shownSettings(
  { settings, saves }: SettingsState,
  live: boolean,
): GateSettings | undefined {
  if (!settings) return undefined;
  const changes = Object.values(saves).map((save) => {
    const again = !live && save.phase === "failed" && save.error.code !== "conflict";
    return save.phase === "saving" || save.phase === "early" || again ? save.change : {};
  });
  return Object.assign({}, settings, ...changes);
}
