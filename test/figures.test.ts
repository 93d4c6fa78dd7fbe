import { parseCard } from "@sallyport/schema/card";
import { describe, expect, it } from "vitest";
import { entrySize, entrySizes } from "./bench/entry-size.ts";
import { formSize } from "./bench/form-size.ts";
import { HOSTILE_CARDS } from "./bench/hostile-cards.ts";
import { styleSize } from "./bench/style-size.ts";

// The benchmarks measure; these hold what was measured, so wide that only a real change breaks them.

describe("hostile cards", () => {
  it.each(Object.entries(HOSTILE_CARDS))(
    "%s: answered ten times as fast as anybody would notice",
    (_, text) => {
      // Of this process alone: others may be busy, too.
      const start = process.cpuUsage();
      const { gate, diagnostics } = parseCard(text);
      // Some are only big: they are read.
      expect(gate.fields.length + diagnostics.length).toBeGreaterThan(0);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(1_000);
    },
  );
});

const REACT = ["react", "react-dom", "react/jsx-runtime"];

describe("the size of an entry, in kB gzipped with all that it exports", () => {
  it.each([
    ["packages/schema/src/index.ts", 8],
    ["packages/schema/src/card.ts", 40],
    ["packages/access/src/index.ts", 8],
  ])("%s is at most %d", async (entry, most) => {
    expect(await entrySize(entry)).toBeLessThan(most);
  });

  it("of a review is at most 36 above React, and 15 on demand", async () => {
    const { eager, later } = await entrySizes("packages/review/src/index.ts", REACT);
    expect(eager).toBeLessThan(36);
    expect(later).toBeLessThan(15);
  });

  it("of a review's style sheet is at most 5", async () => {
    expect(await styleSize("packages/review/src/styles.css")).toBeLessThan(5);
  });
});

describe("a form of every field type, in kB gzipped above React", () => {
  it("is at most 24 before its first paint", async () => {
    expect((await formSize()).eager).toBeLessThan(24);
  });
});

describe("the settings, in kB gzipped with all that they import", () => {
  it("are at most 20 above React, and their styles at most 4", async () => {
    expect(await entrySize("packages/settings/src/index.ts", REACT)).toBeLessThan(20);
    expect(await styleSize("packages/settings/src/styles.css")).toBeLessThan(4);
  });
});
