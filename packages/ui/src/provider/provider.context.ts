"use client";
import { createContext, useContext } from "react";
import type { PackageMessages } from "../messages/package-messages.ts";

/** What all of Sallyport's components on a page share. */
export interface SallyportSettings {
  /** BCP 47; words, dates, numbers and lists follow it. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** Overrides by package, such as `{ form: { submit: { auto: "…" } } }`. */
  readonly messages: Readonly<Partial<PackageMessages>>;
  /** For the parts that inject a style element. */
  readonly nonce: string | undefined;
  /** Where lists, calendars and dialogs are put; the body when undefined. */
  readonly portalContainer: HTMLElement | undefined;
  /** Country names by alpha-2 code in the reader's language; English when undefined. */
  readonly countryNames: Readonly<Record<string, string>> | undefined;
}

export const DEFAULT_SETTINGS: SallyportSettings = {
  locale: "en",
  dir: "ltr",
  messages: {},
  nonce: undefined,
  portalContainer: undefined,
  countryNames: undefined,
};

export const SallyportContext: React.Context<SallyportSettings> =
  createContext<SallyportSettings>(DEFAULT_SETTINGS);

/** The settings in force; the defaults where no provider stands above. */
export function useSallyport(): SallyportSettings {
  return useContext(SallyportContext);
}
