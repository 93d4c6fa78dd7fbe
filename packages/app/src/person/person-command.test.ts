import { describe, expect, it } from "vitest";
import { readPersonOptions } from "./person-command.ts";

describe("person", () => {
  it("is read whole", () => {
    const args = ["delete", "ada", "--data", "d", "--accounts", "a.json", "--yes"];
    expect(readPersonOptions(args)).toEqual({
      action: "delete",
      user: "ada",
      data: "d",
      accounts: "a.json",
      yes: true,
    });
    expect(readPersonOptions(["show", "ada"])).toEqual({
      action: "show",
      user: "ada",
      data: ".sallyport",
      yes: false,
    });
  });

  it.each([
    [[]],
    [["show"]],
    [["forget", "ada"]],
    [["show", "ada", "grace"]],
    [["show", "ada", "--all"]],
  ])("prints the usage for %j", (args) => {
    expect(() => readPersonOptions(args)).toThrow(/^Usage:/);
  });
});
