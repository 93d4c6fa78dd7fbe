"use client";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { SallyportContext, type SallyportSettings } from "./provider.context.ts";

export interface SallyportProviderProps extends Partial<SallyportSettings> {
  readonly children?: ReactNode;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv)\b/i;

/** Settings for every Sallyport component below. All are optional, and so is the provider. */
export function SallyportProvider(props: SallyportProviderProps): ReactElement {
  const { children, locale = "en", messages, nonce, portalContainer, countryNames } = props;
  const dir = props.dir ?? (RIGHT_TO_LEFT.test(locale) ? "rtl" : "ltr");
  const settings = useMemo<SallyportSettings>(
    () => ({ locale, dir, messages: messages ?? {}, nonce, portalContainer, countryNames }),
    [locale, dir, messages, nonce, portalContainer, countryNames],
  );
  return <SallyportContext.Provider value={settings}>{children}</SallyportContext.Provider>;
}
