import { describe, expect, it } from "vitest";
import { asSettings } from "./read-settings.ts";

const problem = { address: "a@x.org", reason: "refused", since: "2026-03-02T10:00:00Z" } as const;
const read = (mailProblems: unknown) => asSettings({ gated: "manual", mailProblems }).mailProblems;

describe("mail problems of a service", () => {
  it("are read as they are, and absent where it tells of none", () => {
    expect(read([problem])).toEqual([problem]);
    expect(asSettings({ gated: "auto" })).toEqual({ gated: "auto" });
  });

  it.each([
    ["a list that is none", "x", []],
    ["null", null, undefined],
    ["rows that cannot be read", [null, 1, {}, { ...problem, since: "soon" }, problem], [problem]],
    ["a new reason", [{ ...problem, reason: "full" }], [{ ...problem, reason: "delayed" }]],
  ])("leave the settings readable: %s", (_, given, expected) => {
    expect(read(given)).toEqual(expected);
  });
});
