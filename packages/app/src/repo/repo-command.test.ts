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
    [["rename", "a", "c/d"], /^a: a repo is written namespace\/name\.$/],
    [["rename", "a/b", "c/d/e"], /^c\/d\/e: a repo is written/],
    [["rename", "a/b", "c/.."], /^c\/\.\.: a name is more than dots\.$/],
    [["rename", "a/b", "c/d e"], /^c\/d e: names hold/],
  ])("says what is wrong with a name of %j", (args, sentence) => {
    expect(() => readRepoOptions(args)).toThrow(sentence);
  });
});
