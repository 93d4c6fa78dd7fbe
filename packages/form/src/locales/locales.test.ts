import { describe, expect, it } from "vitest";
import { formMessages } from "../words/form-messages.ts";
import { formMessagesAr } from "./ar.ts";
import { formMessagesDe } from "./de.ts";
import { formMessagesJa } from "./ja.ts";

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
  ["de", formMessagesDe],
  ["ja", formMessagesJa],
  ["ar", formMessagesAr],
])("the words in %s", (locale, messages) => {
  const english = new Map(leaves(formMessages));

  it("are all there, are not English, and ask for nothing that is not given", () => {
    expect(leaves(messages).map(([path]) => path)).toEqual([...english.keys()]);
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
