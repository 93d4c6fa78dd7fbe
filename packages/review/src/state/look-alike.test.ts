import { describe, expect, it } from "vitest";
import { mixesScripts } from "../request/mixes-scripts.ts";
import { lookAlikes } from "./look-alike.ts";

describe("user names that look alike", () => {
  it.each([
    ["mary", "mаry"], // a Cyrillic а
    ["alan", "a1an"],
    ["modern", "modem"],
    ["grace", "gr\u200bace"],
    ["ada_l", "ada-l"],
    ["paul", "ραul"], // Greek
    ["Ilse", "llse"],
  ])("%s and %s", (one, other) => {
    expect([...lookAlikes([one, other, "somebody"])].sort()).toEqual([one, other].sort());
  });

  it("are not those that differ to the eye, nor one name twice", () => {
    expect(lookAlikes(["ada", "adam", "grace", "ada", "анна"]).size).toBe(0);
  });

  it("mix scripts, or do not", () => {
    expect(mixesScripts("pаypal")).toBe(true);
    expect(mixesScripts("анна")).toBe(false);
    expect(mixesScripts("josé")).toBe(false);
  });
});
