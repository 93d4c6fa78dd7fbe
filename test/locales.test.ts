import { expect, it, vi } from "vitest";
import { allEnglish as form } from "../packages/form/src/messages/all-english.ts";
import * as formAr from "../packages/form/src/messages/ar.ts";
import * as formDe from "../packages/form/src/messages/de.ts";
import * as formJa from "../packages/form/src/messages/ja.ts";
import { allEnglish as review } from "../packages/review/src/messages/all-english.ts";
import * as reviewAr from "../packages/review/src/messages/ar.ts";
import * as reviewDe from "../packages/review/src/messages/de.ts";
import * as reviewJa from "../packages/review/src/messages/ja.ts";
import { allEnglish as settingsMessages } from "../packages/settings/src/messages/all-english.ts";
import * as settingsAr from "../packages/settings/src/messages/ar.ts";
import * as settingsDe from "../packages/settings/src/messages/de.ts";
import * as settingsJa from "../packages/settings/src/messages/ja.ts";
import { mergeMessages } from "../packages/ui/src/messages/merge-messages.ts";

it.each<[object, object]>([
  ...[formAr, formDe, formJa].map((words): [object, object] => [words, form]),
  ...[reviewAr, reviewDe, reviewJa].map((words): [object, object] => [words, review]),
  ...[settingsAr, settingsDe, settingsJa].map((words): [object, object] => [
    words,
    settingsMessages,
  ]),
])("every message of a translation has the places of the English one", (exported, english) => {
  const warn = vi.spyOn(console, "warn");
  const [name, words] =
    Object.entries(exported).find(([, value]) => typeof value === "object") ?? [];
  expect(mergeMessages(english, words, name)).toEqual(words);
  expect(warn).not.toHaveBeenCalled();
});
