import { describe, expect, it } from "vitest";
import { foldText, isNamedLike, nameKey } from "./fold-text.ts";

describe("a folded text", () => {
  it.each([
    ["İbrahim", "ibrahim", "IBRAHIM", "İBRAHİM", "ibrahİm", "i\u0307brahim"],
    ["Işık", "isik", "ışık", "IŞIK"],
    ["Émile", "emile", "E\u0301MILE", "émile"],
    ["Straße", "STRASSE", "strasse"],
    ["Νίκος", "ΝΙΚΟΣ", "νικοσ"],
    ["ﾀﾛｳ", "タロウ"],
    ["\ufeffAda", "ada", "A\u200bda", "\u202eada"],
  ])("of %s is that of every other way to type it", (text, ...others) => {
    for (const other of others) expect(foldText(other)).toBe(foldText(text));
  });

  it("keeps what makes names different", () => {
    expect(foldText("Ödön Møller 王")).toBe("odon møller 王");
  });

  it("begins like the text that was typed so far", () => {
    for (const name of ["İbrahim", "Νίκος", "Straße", "Zoë"]) {
      const letters = [...name];
      letters.forEach((_, n) => {
        const typed = letters.slice(0, n + 1).join("");
        expect(foldText(name).startsWith(foldText(typed))).toBe(true);
      });
    }
  });
});

describe("a person", () => {
  const person = { id: "1", username: "ibo", fullname: "İbrahim  Çelik" };

  it.each(["ib", "IBO", "ibrahİm", " celik ", "ibrahim", "ibrahim  celik"])(
    "is found by %j",
    (query) => expect(isNamedLike(person, query)).toBe(true),
  );

  it.each(["", "  ", "\u200b", "rahim", "elik"])("is not found by %j", (query) =>
    expect(isNamedLike(person, query)).toBe(false),
  );
});

describe("what names are sorted by", () => {
  it("is the name, or the username where there is none, and short enough for an address", () => {
    expect(nameKey({ username: "ibo", fullname: "İbo" })).toBe("ibo");
    expect(nameKey({ username: "Ibo", fullname: "" })).toBe("ibo");
    const owls = nameKey({ username: "x", fullname: "🦉".repeat(5_000) });
    expect(owls).toBe("🦉".repeat(100));
  });
});
