"use client";
import { createContext, useContext } from "react";
import type { PackageMessages } from "../messages/package-messages.ts";

/** A language: all that Sallyport's components show in it. `@sallyport/locales` has one per entry. */
export interface Locale {
  /** BCP 47. Dates, numbers, lists and plural forms follow it. */
  readonly tag: string;
  /** Follows the tag when absent. */
  readonly dir?: "ltr" | "rtl";
  /** By package, such as `{ form: { submit: { auto: "…" } } }`. What is absent is in English. */
  readonly messages: Readonly<Partial<PackageMessages>>;
  /** By alpha-2 code. English when absent. */
  readonly countryNames?: Readonly<Record<string, string>>;
}

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

/** The settings in force; the defaults where there is no provider above. */
export function useSallyport(): SallyportSettings {
  return useContext(SallyportContext);
}
