import { act, render } from "@testing-library/react";
import { createElement, type ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { formatMessage } from "../messages/format-message.ts";
import { type Locale, useSallyport } from "./provider.context.ts";
import { SallyportProvider, type SallyportProviderProps } from "./provider.tsx";
import { useMessages } from "./use-messages.ts";

const english = { title: "Requests", left: { one: "{count} left", other: "{count} left" } };
const german = language("de", { title: "Anfragen", left: { other: "Noch {count}" } });
const arabic = language("ar", { title: "الطلبات" });
const portuguese = language("pt-BR", { title: "Solicitações" });
const chinese = language("zh-CN", { title: "申请" });
const offered = [german, arabic, portuguese, chinese];

function language(tag: string, list: object): Locale {
  return { tag, messages: { list } as object, countryNames: { DE: `DE in ${tag}` } };
}

function List() {
  const { locale, dir, countryNames } = useSallyport();
  const { title, left } = useMessages("list", english);
  const count = formatMessage(left, { count: 1234.5 }, locale);
  return <p>{[locale, dir, title, count, countryNames?.DE].join(" | ")}</p>;
}

const tree = (...providers: readonly SallyportProviderProps[]): ReactElement =>
  providers.reduceRight(
    (below, props) => createElement(SallyportProvider, props, below),
    createElement<object>(List),
  );
const read = (...providers: readonly SallyportProviderProps[]): string | null =>
  render(tree(...providers)).container.textContent;

function preferLanguages(lang: string, ...languages: readonly string[]): void {
  document.documentElement.lang = lang;
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
}

beforeEach(() => {
  vi.mocked(console.warn).mockImplementation(() => {});
});
afterEach(() => {
  document.documentElement.lang = "";
  vi.mocked(console.warn).mockClear();
});

describe("a provider with a language", () => {
  it("has its messages, formats, direction and country names", () => {
    expect(read({ locale: german })).toBe("de | ltr | Anfragen | Noch 1.234,5 | DE in de");
    expect(read({ locale: arabic })).toContain("ar | rtl | الطلبات");
    expect(read({ locale: { ...german, dir: "rtl" } })).toContain("de | rtl");
  });

  it("shows the host's messages, then the language's, then English, key by key", () => {
    const messages = { list: { left: { other: "Rest: {count}" } } } as object;
    expect(read({ locale: german, messages })).toContain("Anfragen | Rest: 1.234,5");
    expect(read({ locale: arabic })).toMatch(/left/);
    expect(read({ locale: german }, { messages })).toContain("Anfragen | Rest: 1.234,5");
  });

  it("inside another shows nothing of the outer language", () => {
    const partial: Locale = { tag: "fr", messages: {} };
    expect(read({ locale: german }, { locale: partial })).toBe(
      "fr | ltr | Requests | 1\u202f234,5 left | ",
    );
  });

  it("that the platform does not know has its messages with English formats, and warns once", () => {
    const klingon = language("tlh", { title: "tlhobghach" });
    expect(read({ locale: klingon })).toContain("en | ltr | tlhobghach | 1,234.5 left");
    read({ locale: klingon });
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledWith(
      expect.stringContaining('the locale "tlh" was ignored'),
    );
  });

  it.each([
    ["messages of null", { tag: "de", messages: null }],
    ["no messages", { tag: "de" }],
    ["functions for messages", { tag: "de", messages: { list: { title: () => "x" } } }],
    ["functions' sources", { tag: "de", messages: { list: { title: "() => `x`" } } }],
    ["objects for texts", { tag: "de", messages: { list: { title: { text: "x" } } } }],
    ["a text for a package", { tag: "de", messages: { list: "x" } }],
    [
      "unknown plural forms",
      { tag: "de", messages: { list: { left: { other: "x", lots: "x" } } } },
    ],
    ["a missing placeholder", { tag: "de", messages: { list: { title: "{nothing}" } } }],
  ])("reads in English where it has %s", (_, locale) => {
    const text = read({ locale: locale as never }); // no type would let them pass
    expect(text).toBe("de | ltr | Requests | 1.234,5 left | ");
  });
});

describe("a provider with a tag", () => {
  it.each([
    ["de", "de | ltr | Anfragen"],
    ["de-AT", "de-AT | ltr | Anfragen"],
    ["DE-at", "de-AT | ltr | Anfragen"],
    ["pt-PT", "pt-PT | ltr | Solicitações"],
    ["zh-Hans-SG", "zh-Hans-SG | ltr | 申请"],
    ["zh-TW", "en | ltr | Requests"],
    ["sv", "en | ltr | Requests"],
    ["en-GB", "en-GB | ltr | Requests"],
  ])("%s chooses among the languages that are offered", (locale, text) => {
    expect(read({ locale, locales: offered })).toContain(text);
  });

  it("sets formats alone where none are offered", () => {
    expect(read({ locale: "de" })).toBe("de | ltr | Requests | 1.234,5 left | ");
  });

  it.each(["de_DE", "", "no tag", "xx-invalid-tag-of-length", "qqq"])(
    "%j that is none reads in English, and warns once",
    (locale) => {
      expect(read({ locale, locales: offered })).toContain("en | ltr | Requests | 1,234.5");
      read({ locale });
      expect(console.warn).toHaveBeenCalledTimes(1);
    },
  );

  it("that is no text at all is English as well", () => {
    expect(read({ locale: 5 as never })).toContain("en | ltr | Requests");
    expect(read({ locale: null as never })).toContain("en | ltr | Requests");
  });
});

describe("a provider with auto", () => {
  it("follows the document's language, then the browser's", () => {
    preferLanguages("ar", "de");
    expect(read({ locale: "auto", locales: offered })).toContain("ar | rtl");
    preferLanguages("", "sv", "de-CH");
    expect(read({ locale: "auto", locales: offered })).toContain("de-CH | ltr | Anfragen");
    preferLanguages("de_DE", "sv");
    expect(read({ locale: "auto", locales: offered })).toContain("en | ltr | Requests");
    expect(read({ locale: "auto" })).toContain("sv | ltr | Requests");
    expect(console.warn).not.toHaveBeenCalled();
  });

  it("follows changes of both, until it is unmounted", async () => {
    preferLanguages("de");
    const { container, unmount } = render(tree({ locale: "auto", locales: offered }));
    expect(container.textContent).toContain("Anfragen");
    await act(async () => {
      document.documentElement.lang = "ar";
    });
    expect(container.textContent).toContain("ar | rtl");
    preferLanguages("", "pt-BR");
    act(() => {
      dispatchEvent(new Event("languagechange"));
    });
    expect(container.textContent).toContain("Solicitações");
    unmount();
    document.documentElement.lang = "de";
  });

  it("hydrates a server's English page without a mismatch, and then follows the reader", async () => {
    preferLanguages("de");
    const element = tree({ locale: "auto", locales: offered });
    const container = document.createElement("div");
    container.innerHTML = renderToString(element);
    expect(container.textContent).toContain("en | ltr | Requests");
    const onRecoverableError = vi.fn();
    const root = await act(async () => hydrateRoot(container, element, { onRecoverableError }));
    expect(container.textContent).toContain("de | ltr | Anfragen");
    expect(onRecoverableError).not.toHaveBeenCalled();
    act(() => root.unmount());
  });

  it("is rendered by a server in the language of the provider above", () => {
    const html = renderToString(tree({ locale: german }, { locale: "auto", locales: offered }));
    expect(html).toContain("Anfragen");
  });
});
