import { expect, it } from "vitest";
import { languageTag } from "./language-tag.ts";

const TAGS = ["en", "de", "ja", "ar", "fr", "es", "pt-BR", "zh-CN", "ko"];

it.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["DE-at", "de"],
  ["ar-EG-u-nu-arab", "ar"],
  ["pt", "pt-BR"],
  ["pt-BR", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["zh", "zh-CN"],
  ["zh-Hans", "zh-CN"],
  ["zh-CN", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-Hant", undefined],
  ["zh-TW", undefined],
  ["zh-HK", undefined],
  ["it", undefined],
  ["de-x!", undefined],
  ["", undefined],
  ["__proto__", undefined],
])("%j reads %j", (locale, tag) => {
  expect(languageTag(locale, TAGS)).toBe(tag);
});
