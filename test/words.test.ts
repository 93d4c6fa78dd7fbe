import { ar as formAr } from "@sallyport/form/locales/ar";
import { de as formDe } from "@sallyport/form/locales/de";
import { ja as formJa } from "@sallyport/form/locales/ja";
import { ar as reviewAr } from "@sallyport/review/locales/ar";
import { de as reviewDe } from "@sallyport/review/locales/de";
import { ja as reviewJa } from "@sallyport/review/locales/ja";
import { settingsMessages } from "@sallyport/settings";
import { ar as settingsAr } from "@sallyport/settings/locales/ar";
import { de as settingsDe } from "@sallyport/settings/locales/de";
import { ja as settingsJa } from "@sallyport/settings/locales/ja";
import { describe, expect, it } from "vitest";
import { allEnglish as allFormEnglish } from "../packages/form/src/messages/all-english.ts";
import { allEnglish as allReviewEnglish } from "../packages/review/src/messages/all-english.ts";

type Leaf = readonly [path: string, message: string | Readonly<Record<string, string>>];

function leaves(messages: object, path = ""): readonly Leaf[] {
  return Object.entries(messages).flatMap(([key, value]): readonly Leaf[] =>
    typeof value === "string" || "other" in value
      ? [[path + key, value]]
      : leaves(value, `${path}${key}.`),
  );
}
const places = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String);

describe.each([
  ["form", "de", allFormEnglish, formDe],
  ["form", "ja", allFormEnglish, formJa],
  ["form", "ar", allFormEnglish, formAr],
  ["review", "de", allReviewEnglish, reviewDe],
  ["review", "ja", allReviewEnglish, reviewJa],
  ["review", "ar", allReviewEnglish, reviewAr],
  ["settings", "de", settingsMessages, settingsDe],
  ["settings", "ja", settingsMessages, settingsJa],
  ["settings", "ar", settingsMessages, settingsAr],
] as const)("the words of %s in %s", (_, locale, base, messages) => {
  const english = new Map(leaves(base));

  it("are all there, are not English, and ask for nothing that is not given", () => {
    expect(new Set(leaves(messages).map(([path]) => path))).toEqual(new Set(english.keys()));
    for (const [path, message] of leaves(messages)) {
      const known = english.get(path) ?? "";
      const given = places(typeof known === "string" ? known : (known.other ?? ""));
      for (const text of typeof message === "string" ? [message] : Object.values(message)) {
        expect([...given, "{count}"], `${locale} ${path}`).toEqual(
          expect.arrayContaining([...places(text)]),
        );
        if (path !== "field.dateLetters.month") expect(text, path).not.toBe(known);
      }
    }
  });

  it("have no plural form that the language lacks, and those that it has by count", () => {
    const rules = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [path, message] of leaves(messages)) {
      if (typeof message === "string") continue;
      expect(rules, path).toEqual(expect.arrayContaining(Object.keys(message)));
    }
  });
});
