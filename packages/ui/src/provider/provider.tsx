"use client";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { directionOf } from "../intl/direction-of.ts";
import { mergeMessages } from "../messages/merge-messages.ts";
import {
  type Locale,
  SallyportContext,
  type SallyportSettings,
  useSallyport,
} from "./provider.context.ts";
import { resolveLocale } from "./resolve-locale.ts";
import { usePreferredLanguages } from "./use-preferred-languages.ts";

export interface SallyportProviderProps extends Partial<Omit<SallyportSettings, "locale">> {
  /**
   * A language of `@sallyport/locales` or of yours; a BCP 47 tag; or `auto`: the document's `lang`, then
   * the browser's languages. A server renders `auto` as the provider above, or in English.
   */
  readonly locale?: Locale | string;
  /** The languages that a tag or `auto` chooses from, and English. Without it they set formats alone. */
  readonly locales?: readonly Locale[];
  readonly children?: ReactNode;
}

/**
 * Settings for every Sallyport component below. All are optional, and so is the provider. What is left
 * out is as in the provider around this one. `messages` override, key by key, those of the language given
 * here or else those of the outer provider; `dir` and `countryNames` follow a `locale` that is given.
 */
export function SallyportProvider(props: SallyportProviderProps): ReactElement {
  const outer = useSallyport();
  const { children, messages, locales } = props;
  const preferred = usePreferredLanguages(props.locale === "auto");
  const resolved = useMemo(
    () => resolveLocale(props.locale, locales, preferred),
    [props.locale, locales, preferred],
  );
  const language = resolved?.language;
  const locale = resolved?.tag ?? outer.locale;
  const given = resolved && (language?.dir ?? directionOf(language?.tag ?? locale));
  const dir = props.dir ?? given ?? outer.dir;
  const nonce = props.nonce ?? outer.nonce;
  const portalContainer = props.portalContainer ?? outer.portalContainer;
  const countryNames =
    props.countryNames ?? (language ? language.countryNames : outer.countryNames);
  const settings = useMemo<SallyportSettings>(() => {
    const below = language ? mergeMessages({}, language.messages) : outer.messages;
    return {
      ...{ locale, dir, nonce, portalContainer, countryNames },
      messages: mergeMessages(below, messages),
    };
  }, [locale, dir, outer.messages, language, messages, nonce, portalContainer, countryNames]);
  return <SallyportContext.Provider value={settings}>{children}</SallyportContext.Provider>;
}
