import { describe, expect, it } from "vitest";
import { isSameData } from "./is-same-data.ts";

describe("plain data", () => {
  it.each([
    [undefined, undefined],
    [
      { a: [1, { b: null }], c: "x" },
      { c: "x", a: [1, { b: null }] },
    ],
    [JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":1}}')],
  ])("is the same: %j and %j", (one, other) => {
    expect(isSameData(one, other)).toBe(true);
  });

  it.each([
    [undefined, {}],
    [null, {}],
    [[], {}],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [JSON.parse('{"__proto__":{"a":1}}'), { a: 1 }],
  ])("differs: %j and %j", (one, other) => {
    expect(isSameData(one, other)).toBe(false);
    expect(isSameData(other, one)).toBe(false);
  });
});
