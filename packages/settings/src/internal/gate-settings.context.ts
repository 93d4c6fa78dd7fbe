"use client";
import type { GateSettings } from "@sallyport/access";
import { createContext, useContext } from "react";
import type { SettingsMessages } from "../messages/messages.types.ts";
import type { SettingsController } from "../state/use-gate-settings.ts";
import type { GateSettingsOptions } from "./settings.types.ts";
import type { SettingsSlotClass } from "./slots.ts";

/** What the parts of one repo's settings share. */
export interface GateSettingsContextValue
  extends Pick<GateSettingsOptions, "adapter" | "action" | "owner" | "mail" | "groupHref"> {
  readonly controller: SettingsController;
  /** The settings as they are shown: with the changes that are being saved. */
  readonly settings: GateSettings;
  readonly messages: SettingsMessages;
  /** Prefix of the DOM ids: a page can have several. */
  readonly domId: string;
  /** A slot's class, the host's for it, and one more. */
  readonly slot: SettingsSlotClass;
  /** False until the script has taken the form over. */
  readonly live: boolean;
}

export const GateSettingsContext: React.Context<GateSettingsContextValue | null> =
  createContext<GateSettingsContextValue | null>(null);

/** The settings around a part, for custom parts. Throws outside of `<GateSettingsRoot>`. */
export function useGateSettingsContext(): GateSettingsContextValue {
  const value = useContext(GateSettingsContext);
  if (value) return value;
  throw new Error(
    "@sallyport/settings: a part was rendered outside of <GateSettingsRoot>. It needs the root's adapter and settings. Render it inside <GateSettingsRoot>.",
  );
}
