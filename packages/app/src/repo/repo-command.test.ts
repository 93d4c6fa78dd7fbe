import { describe, expect, it } from "vitest";
import { readRepoOptions } from "./repo-command.ts";

describe("repo", () => {
  it("is read whole", () => {
    expect(readRepoOptions(["rename", "a/b", "c/d", "--data", "x", "--yes"])).toEqual({
      action: "rename",
      from: "a/b",
      to: "c/d",
      data: "x",
      yes: true,
    });
    expect(readRepoOptions(["rename", "a/b", "c/d"])).toMatchObject({
      data: ".sallyport",
      yes: false,
    });
  });

  it.each([
    [[]],
    [["rename"]],
    [["rename", "a/b"]],
    [["rename", "a/b", "c/d", "e/f"]],
    [["delete", "a/b", "c/d"]],
    [["rename", "a/b", "c/d", "--all"]],
  ])("answers %j with how it is used", (args) => {
    expect(() => readRepoOptions(args)).toThrow(/^Usage:/);
  });

  it.each([
    [["rename", "a", "c/d"], /^a: a repository is written as namespace\/name\.$/],
    [["rename", "a/b", "c/d/e"], /^c\/d\/e: a repository is written as/],
    [["rename", "a/b", "c/.."], /^c\/\.\.: a name can't consist of dots only\.$/],
    [["rename", "a/b", "c/d e"], /^c\/d e: names can contain only/],
  ])("says what is wrong with a name of %j", (args, sentence) => {
    expect(() => readRepoOptions(args)).toThrow(sentence);
  });
});
