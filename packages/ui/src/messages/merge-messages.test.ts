import { beforeEach, expect, it, vi } from "vitest";
import { mergeMessages } from "./merge-messages.ts";

const base = {
  title: "Title of {what}",
  list: { empty: "Empty", count: { one: "One", other: "{count}" } },
};
const warn = vi.fn();
beforeEach(() => {
  warn.mockClear();
  vi.spyOn(console, "warn").mockImplementation(warn);
});

it("lays overrides over single branches and replaces plurals whole", () => {
  const merged = mergeMessages(base, { list: { count: { other: "many" } } });
  expect(merged).toEqual({ ...base, list: { empty: "Empty", count: { other: "many" } } });
  expect(base.list.count).toEqual({ one: "One", other: "{count}" });
  expect(warn).not.toHaveBeenCalled();
});

it.each([
  ["undefined", undefined],
  ["null", null],
  ["a number", 5],
  ["a function", () => "Text"],
  ["a list", ["Text"]],
  ["forms without other", { one: "One" }],
  ["forms that are no texts", { one: null, other: "Other" }],
  ["forms of which one is unknown", { other: "Other", plenty: "Many" }],
  ["an object", { text: "Text" }],
  ["an arrow function's source", "(n) => `Title`"],
  ["a function's source", "function(n){return 'Title'}"],
  ["a method's source", "title(n) { return 'Title'; }"],
  ["a function's source in one form", { one: "() => 1", other: "Other" }],
  ["another library's syntax", "{what, plural, one {# file} other {# files}}"],
  ["a place that nothing fills", "Title of {waht}"],
  ["a place that nothing fills in one form", { one: "{who}", other: "Other" }],
])("leaves the base's message where an override is %s, and warns once", (name, value) => {
  const overrides = { title: value, list: { empty: "Nothing" } };
  const path = `one ${name}`;
  const expected = { ...base, list: { ...base.list, empty: "Nothing" } };
  expect(mergeMessages(base, overrides, path)).toEqual(expected);
  expect(mergeMessages(base, overrides, path)).toEqual(expected);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]?.[0]).toContain(`"${path}.title" was ignored. It is`);
});

it.each([null, 5, "Text", () => "Text", { other: "Text" }])(
  "leaves a whole branch where an override of it is %j",
  (value) => {
    expect(mergeMessages(base, { list: value })).toEqual(base);
    expect(mergeMessages(base, { title: "{what}", list: value }).title).toBe("{what}");
  },
);

it.each([null, 5, "Text"])("gives the base where the overrides are %j", (overrides) => {
  expect(mergeMessages(base, overrides)).toBe(base);
});

it("takes plural forms in place of a text, and a text in place of plural forms", () => {
  const overrides = { title: { one: "a", other: "{what}" }, list: { count: "{count} in all" } };
  expect(mergeMessages(base, overrides)).toEqual({
    title: overrides.title,
    list: { empty: "Empty", count: "{count} in all" },
  });
});

it("keeps words that a part brings its own base for, and touches no prototype", () => {
  const overrides = JSON.parse(
    '{"later":{"text":"Text","no":null},"__proto__":{"x":"y"},"constructor":"Z"}',
  );
  const merged: object = mergeMessages(base, overrides);
  expect(merged).toMatchObject({ ...base, later: { text: "Text" } });
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
});

it("warns nobody in production", () => {
  vi.stubEnv("NODE_ENV", "production");
  expect(mergeMessages(base, { title: null }, "in production")).toEqual(base);
  vi.unstubAllEnvs();
  expect(warn).not.toHaveBeenCalled();
});
