import { describe, expect, it } from "vitest";
import { commandOf, type Press } from "./keys.ts";

const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...change,
});

describe("a key", () => {
  it.each([
    ["ArrowDown", "next"],
    ["j", "next"],
    ["k", "previous"],
    ["A", "accept"],
    ["r", "reject"],
    ["c", "reopen"],
    ["u", "undo"],
    ["x", "select"],
    ["/", "search"],
    ["?", "keys"],
    ["End", "last"],
    ["z", undefined],
    ["constructor", undefined],
  ])("%s is %s", (key, command) => {
    expect(commandOf(press(key), true)).toBe(command);
  });

  it("with Shift and an arrow selects a range", () => {
    expect(commandOf(press("ArrowUp", { shiftKey: true }), true)).toBe("extendPrevious");
  });

  it("with Ctrl, Alt or Meta is the browser's own", () => {
    for (const held of ["ctrlKey", "altKey", "metaKey"]) {
      expect(commandOf(press("a", { [held]: true }), true)).toBeUndefined();
    }
  });

  it("that is held down moves on, and decides on nobody", () => {
    for (const letter of ["a", "r", "c", "u", "x"]) {
      expect(commandOf(press(letter, { repeat: true }), true)).toBeUndefined();
    }
    expect(commandOf(press("j", { repeat: true }), true)).toBe("next");
    expect(commandOf(press("ArrowDown", { repeat: true }), true)).toBe("next");
  });

  it("is known by its place where another script is typed", () => {
    expect(commandOf(press("ф", { code: "KeyA" }), true)).toBe("accept");
    expect(commandOf(press("ش", { code: "KeyA" }), true)).toBe("accept");
  });

  it("that is a letter does nothing once letters are off, and arrows still move", () => {
    expect(commandOf(press("a"), false)).toBeUndefined();
    expect(commandOf(press("ArrowDown"), false)).toBe("next");
  });
});
