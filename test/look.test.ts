import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lookPage } from "../.config/look/look-page.mjs";
import { slotsOf } from "../.config/look/slots-of.mjs";
import { statesOf } from "../.config/look/states-of.mjs";
import { styledStates, variablesOf } from "../.config/look/styles-of.mjs";

const root = join(import.meta.dirname, "..");
const css = (text: string) => [{ path: "a.css", text }];

describe("packages/ui/look.md", () => {
  it("is what the sources say; run npm run docs", () => {
    expect(readFileSync(join(root, "packages/ui/look.md"), "utf8")).toBe(lookPage(root));
  });
});

describe("what a host can style is read off", () => {
  it("constants of slots, with what is said of each", () => {
    const text = `
      /** All of them. */
      export const LIST_SLOTS = {
        root: "sp-list",
        /** One person. */
        row: "sp-row",
        "mail-box": "sp-mail",
      } as const;
      export const OTHERS = { root: "no" };`;
    expect(slotsOf([{ path: "slots.ts", text }])).toEqual([
      {
        name: "LIST_SLOTS",
        slots: [
          { slot: "root", class: "sp-list", note: "" },
          { slot: "row", class: "sp-row", note: "One person." },
          { slot: "mail-box", class: "sp-mail", note: "" },
        ],
      },
    ]);
  });

  it("attributes of elements, with their classes and the values that are written out", () => {
    const text = `
      const Row = ({ tone, busy }: Props) => (
        <p className={slots("row", "sp-more")} data-tone={tone} data-busy={busy || undefined}>
          <b className="sp-b host" data-tone={busy ? "ok" : undefined} data-own-escape="" />
        </p>
      );`;
    const states = statesOf([{ path: "row.tsx", text }], [{ slot: "row", class: "sp-row" }]);
    expect([...states]).toEqual([
      ["data-tone", { on: new Set(["sp-row", "sp-more", "sp-b"]), values: new Set(["…", "ok"]) }],
      ["data-busy", { on: new Set(["sp-row", "sp-more"]), values: new Set() }],
    ]);
  });

  it("variables of style sheets, and what stands in for one that nothing sets", () => {
    const text = `
      /* Colors */
      :root,
      :host {
        /* The page */
        --sp-bg: light-dark(white,
          black);
        --sp-ink: black; /* text */
      }
      @media print { :root { --sp-ink: red; } }
      .sp-button { --sp-inner: 1px; color: var(--sp-button-ink, var(--sp-ink, black)); }
      /* .sp-no { color: var(--sp-no, red); } */`;
    expect([...variablesOf(css(text))]).toEqual([
      ["--sp-bg", { value: "light-dark(white, black)", note: "The page" }],
      ["--sp-ink", { value: "black", note: "text" }],
      ["--sp-button-ink", { value: "var(--sp-ink, black)", note: "" }],
    ]);
  });

  it("selectors, with the values that they name", () => {
    const text = `.sp-a[data-tone="ok"]:not([data-busy]) .sp-b, [data-tone=bad].sp-c > p {}`;
    expect([...styledStates(css(text))]).toEqual([
      ["data-tone", { on: new Set(["sp-a", "sp-c"]), values: new Set(["ok", "bad"]) }],
      ["data-busy", { on: new Set(["sp-a"]), values: new Set() }],
    ]);
  });
});
