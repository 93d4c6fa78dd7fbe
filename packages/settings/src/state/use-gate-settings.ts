"use client";
import {
  AccessError,
  errorData,
  type GateSettings,
  type OnError,
  type SettingsAdapter,
  type SettingsChange,
} from "@sallyport/access";
import { type PollResult, useRefresh } from "@sallyport/ui";
import { useCallback, useReducer, useRef } from "react";
import { type Control, isGroups, isOvertaken } from "./differences.ts";
import {
  initialState,
  type RefusedChange,
  type Save,
  type SettingsEvent,
  type SettingsState,
  settingsReducer,
} from "./settings.machine.ts";
import { useCheckedAdapter } from "./use-checked-adapter.ts";

const EVERY_MS = 15_000;

/** What an owner can do. */
export interface SettingsController {
  readonly state: SettingsState;
  /** Loads the settings again; happens automatically when the page becomes visible. */
  reload(): void;
  /** Saves one control's change, optimistically: it is reverted if the save fails. */
  save(control: Control, change: SettingsChange): void;
  /** Ask whether turning on or off is meant; undefined: it is not. */
  ask(to: "on" | "off" | undefined): void;
  type(draft: string | undefined): void;
  /** Offer what was chosen before the script ran. */
  offer(change: SettingsChange): void;
}

export interface UseGateSettingsOptions {
  readonly adapter: SettingsAdapter;
  /** Settings that a server has read already: nothing is loaded before they are shown. */
  readonly initialData?: GateSettings | undefined;
  /** A change that was posted and refused. */
  readonly refused?: RefusedChange | undefined;
  /**
   * Called with each failure of the adapter and its method, such as `settings.save`, for your logs. If
   * absent, those that should never happen are logged to the console.
   */
  readonly onError?: OnError | undefined;
}

/** An owner's settings over an adapter, for a custom interface. */
export function useGateSettings(options: UseGateSettingsOptions): SettingsController {
  if ("load" in options) {
    throw new Error(
      "@sallyport/settings: useGateSettings() got an adapter. It takes one object. Call useGateSettings({ adapter, initialData, refused }).",
    );
  }
  const { initialData, refused } = options;
  const adapter = useCheckedAdapter(options.adapter, options.onError);
  const [state, draw] = useReducer(settingsReducer, initialState(initialData, refused));
  // Known before the next render, for changes that come sooner than that.
  const latest = useRef(state);
  const dispatch = useCallback((event: SettingsEvent): void => {
    latest.current = settingsReducer(latest.current, event);
    draw(event);
  }, []);
  const turns = useRef(0);
  const reading = useRef(false);
  // Serialized: concurrent changes would each be checked against stale settings.
  const queue = useRef(Promise.resolve());
  const saving = useRef(0);
  const seen = useRef(new Map<Control, GateSettings>());

  const complete = useCallback(
    (settings: GateSettings): GateSettings =>
      // What the backend doesn't return keeps the value saved last.
      adapter.capabilities.mailSettings ? settings : { ...latest.current.settings, ...settings },
    [adapter],
  );

  const read = useCallback(async (): Promise<PollResult> => {
    if (reading.current || saving.current > 0) return "same";
    reading.current = true;
    const turn = turns.current;
    dispatch({ type: "reading" });
    try {
      const settings = complete(await adapter.load());
      // What was asked for before a change is older than what the change gave.
      const isSame = JSON.stringify(settings) === JSON.stringify(latest.current.settings);
      if (turn === turns.current) dispatch({ type: "read", settings });
      return isSame ? "same" : "changed";
    } catch (error) {
      const data = errorData(error);
      dispatch({ type: "read-failed", error: data });
      return data.code === "unauthenticated" ? "settled" : "failed";
    } finally {
      reading.current = false;
    }
  }, [adapter, complete, dispatch]);

  useRefresh(read, { interval: EVERY_MS, first: state.settings && "changed" });

  /** Loads first, so that no one's change is overwritten unseen. */
  const send = async (
    control: Control,
    change: SettingsChange,
  ): Promise<{ readonly save: Save; readonly settings?: GateSettings }> => {
    try {
      const now = complete(await adapter.load());
      const before = seen.current.get(control) ?? now;
      if (now.group && !before.group && isGroups(control)) {
        return { save: { phase: "grouped" }, settings: now };
      }
      if (isOvertaken(control, change, before, now)) {
        return { save: { phase: "overtaken", change }, settings: now };
      }
      const settings = complete(await adapter.save(change));
      // An adapter that changed nothing must not read as one that saved.
      if (change.gated !== undefined && settings.gated !== change.gated && !settings.group) {
        throw new AccessError({ code: "malformed", message: "The change was not saved." });
      }
      // Queued changes know of this one, so that they don't mistake it for someone else's.
      for (const [waiting, known] of seen.current) {
        seen.current.set(waiting, waiting === control ? settings : { ...known, ...change });
      }
      return { save: { phase: "saved" }, settings };
    } catch (error) {
      return { save: { phase: "failed", change, error: errorData(error) } };
    }
  };

  const save = (control: Control, change: SettingsChange): void => {
    const turn = ++turns.current;
    const { settings, saves } = latest.current;
    if (settings && saves[control]?.phase !== "saving") seen.current.set(control, settings);
    dispatch({ type: "saving", control, turn, change });
    saving.current += 1;
    queue.current = queue.current.then(async () => {
      const result = await send(control, change);
      saving.current -= 1;
      dispatch({ type: "settled", control, turn, ...result });
      if (result.save.phase === "failed") void read();
    });
  };

  return {
    state,
    reload: () => void read(),
    save,
    ask: (to) => dispatch({ type: "ask", to }),
    type: (draft) => dispatch({ type: "typed", draft }),
    offer: (change) => dispatch({ type: "early", change }),
  };
}
