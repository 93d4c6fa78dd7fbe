import { render } from "@testing-library/react";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { type SallyportSettings, useSallyport } from "./provider.context.ts";
import { SallyportProvider, type SallyportProviderProps } from "./provider.tsx";

let found: SallyportSettings;
function Reader(): null {
  found = useSallyport();
  return null;
}

/** What a component finds below providers, the outermost first. */
function settingsBelow(...providers: readonly SallyportProviderProps[]): SallyportSettings {
  render(
    providers.reduceRight(
      (below, props) => createElement(SallyportProvider, props, below),
      createElement<object>(Reader),
    ),
  );
  return found;
}

const portalContainer = document.createElement("div");
const OUTER = {
  locale: "ar",
  nonce: "n1",
  portalContainer,
  countryNames: { DE: "ألمانيا" },
  messages: { form: { submit: { auto: "A", manual: "M" } }, review: { title: "R" } },
};

describe("a provider", () => {
  it("inside another keeps whatever it does not set", () => {
    expect(settingsBelow(OUTER, {})).toEqual({ ...OUTER, dir: "rtl" });
    const given = { locale: undefined, nonce: undefined, messages: undefined };
    expect(settingsBelow(OUTER, given as object)).toEqual({ ...OUTER, dir: "rtl" }); // as from a host without types
  });

  it.each([
    ["locale", { locale: "ja" }, { locale: "ja", dir: "ltr" }],
    ["dir", { dir: "ltr" }, { dir: "ltr" }],
    ["nonce", { nonce: "n2" }, { nonce: "n2" }],
    ["portalContainer", { portalContainer: document.body }, { portalContainer: document.body }],
    ["countryNames", { countryNames: { DE: "x" } }, { countryNames: { DE: "x" } }],
  ] as const)("inside another changes %s alone", (_, props, changed) => {
    expect(settingsBelow(OUTER, props)).toEqual({ ...OUTER, dir: "rtl", ...changed });
  });

  it("lays its messages over the outer ones key by key", () => {
    const inner = { messages: { form: { submit: { auto: "B" } }, settings: { title: "S" } } };
    expect(settingsBelow(OUTER, inner).messages).toEqual({
      form: { submit: { auto: "B", manual: "M" } },
      review: { title: "R" },
      settings: { title: "S" },
    });
    expect(settingsBelow(OUTER, inner, { locale: "de" }).messages).toMatchObject({
      form: { submit: { auto: "B", manual: "M" } },
    });
  });

  it("keeps a direction that was set for the outer locale, until another locale is given", () => {
    expect(settingsBelow({ dir: "rtl" }, { nonce: "n" }).dir).toBe("rtl");
    expect(settingsBelow({ dir: "rtl" }, { locale: "he" }, { locale: "fr" }).dir).toBe("ltr");
  });

  it("alone has the defaults", () => {
    expect(settingsBelow({})).toMatchObject({ locale: "en", dir: "ltr", messages: {} });
  });
});
