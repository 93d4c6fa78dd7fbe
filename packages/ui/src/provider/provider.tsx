"use client";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { mergeMessages } from "../messages/merge-messages.ts";
import { SallyportContext, type SallyportSettings, useSallyport } from "./provider.context.ts";

export interface SallyportProviderProps extends Partial<SallyportSettings> {
  readonly children?: ReactNode;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv)\b/i;

/**
 * Settings for every Sallyport component below. All are optional, and so is the provider. What is left
 * out is as in the provider around this one; `messages` are laid over those of the outer one key by key,
 * and `dir` follows a `locale` that is given.
 */
export function SallyportProvider(props: SallyportProviderProps): ReactElement {
  const outer = useSallyport();
  const { children, messages } = props;
  const locale = props.locale ?? outer.locale;
  const dir = props.dir ?? (props.locale === undefined ? outer.dir : directionOf(locale));
  const nonce = props.nonce ?? outer.nonce;
  const portalContainer = props.portalContainer ?? outer.portalContainer;
  const countryNames = props.countryNames ?? outer.countryNames;
  const settings = useMemo<SallyportSettings>(
    () => ({
      ...{ locale, dir, nonce, portalContainer, countryNames },
      messages: mergeMessages(outer.messages, messages),
    }),
    [locale, dir, outer.messages, messages, nonce, portalContainer, countryNames],
  );
  return <SallyportContext.Provider value={settings}>{children}</SallyportContext.Provider>;
}

function directionOf(locale: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(locale) ? "rtl" : "ltr";
}
