import { describe, expect, it } from "vitest";
import { translationProblems } from "./translation-problems.ts";

const english = {
  title: "Requests of {person}",
  list: { empty: "No requests yet", count: { one: "{count} request", other: "{count} requests" } },
};
const german = {
  title: "Anfragen von {person}",
  list: { empty: "Noch keine", count: { one: "{count} Anfrage", other: "{count} Anfragen" } },
};

describe("translationProblems", () => {
  it("finds none in a whole translation", () => {
    expect(translationProblems(english, german, "de")).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["a missing message", { title: undefined }, "title is missing"],
    ["an unknown message", { sub: "Text" }, "sub is not an English message"],
    ["a missing group", { list: "Text" }, "list is not a group of messages"],
    ["a function", { title: () => "Text" }, "title is neither a text nor plural forms of one"],
    [
      "a group for a text",
      { title: { a: "b" } },
      "title is neither a text nor plural forms of one",
    ],
    [
      "forms that are no texts",
      { title: { other: 5 } },
      "title is neither a text nor plural forms of one",
    ],
    ["English", { title: "Requests of {person}" }, "title is in English"],
    ["a lost placeholder", { title: "Anfragen" }, "title lacks {person}"],
    [
      "another placeholder",
      { title: "{person} {who}" },
      "title (other) has {who}, which English lacks",
    ],
  ])("names %s", (_, change, problem) => {
    expect(translationProblems(english, { ...german, ...change }, "de")).toEqual([problem]);
  });

  it.each([
    ["de", { other: "{count}" }, ["lacks the form one"]],
    ["de", "{count}", ["lacks the form one"]],
    ["de", { one: "1", few: "{count}", other: "{count}" }, ["has the form few, which de lacks"]],
    ["ja", "{count} 件", []],
    ["ja", { other: "{count} 件" }, []],
    ["fr", { one: "{count}", other: "{count}" }, []],
    ["pl", { one: "{count}", few: "{count}", other: "{count}" }, ["lacks the form many"]],
    [
      "ar",
      { one: "{count}", few: "{count}", many: "{count}", other: "{count}" },
      ["lacks the form zero", "lacks the form two"],
    ],
  ])("asks for the plural forms of %s where it has %j", (tag, count, problems) => {
    expect(translationProblems({ count: english.list.count }, { count }, tag)).toEqual(
      problems.map((problem) => `count ${problem}`),
    );
  });

  it("lets one word of the same script be the same, and none of another", () => {
    expect(translationProblems({ a: "Notifications" }, { a: "Notifications" }, "fr")).toEqual([]);
    expect(translationProblems({ a: "Notifications" }, { a: "Notifications" }, "ko")).toEqual([
      "a is in English",
    ]);
    expect(translationProblems({ a: "MM" }, { a: "MM" }, "ko")).toEqual([]);
  });
});
