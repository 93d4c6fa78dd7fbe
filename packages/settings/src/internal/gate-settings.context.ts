"use client";
import { cx } from "@sallyport/ui";
import { createContext, useContext } from "react";
import type { SettingsMessages } from "../messages.ts";
import type { SettingsController } from "../state/use-gate-settings.ts";
import type { GateSettingsOptions } from "./settings.types.ts";
import { SETTINGS_SLOTS, type SettingsSlot } from "./slots.ts";

/** What the parts of one repo's settings share. */
export interface GateSettingsState
  extends Omit<GateSettingsOptions, "messages" | "className" | "start" | "refused"> {
  readonly controller: SettingsController;
  readonly words: SettingsMessages;
  /** Prefix of the DOM ids: several may stand on one page. */
  readonly domId: string;
  /** False until the script has taken the form over. */
  readonly live: boolean;
}

export const GateSettingsContext: React.Context<GateSettingsState | null> =
  createContext<GateSettingsState | null>(null);

/** The settings around a part. Throws where a part stands alone. */
export function useSettingsState(): GateSettingsState {
  const state = useContext(GateSettingsContext);
  if (state) return state;
  throw new Error(
    "@sallyport/settings: a part of the settings stands outside of them. It takes its adapter from there. Put it inside <GateSettingsRoot>.",
  );
}

/** A slot's class, the host's for it, and one more. */
export function useSlots(): (slot: SettingsSlot, own?: string) => string {
  const { classNames } = useSettingsState();
  return (slot, own) => cx(SETTINGS_SLOTS[slot], classNames?.[slot], own);
}
