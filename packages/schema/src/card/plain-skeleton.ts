import { foldText } from "./fold-text.ts";

// Written alike in every common typeface; with those of the Cyrillic alphabet that fold-text.ts knows.
const ALIKE = {
  l: "I1|",
  O: "0\u039f",
  o: "\u03bf",
  rn: "m",
  A: "\u0391",
  B: "\u0392\u0412",
  E: "\u0395",
  H: "\u0397\u041d",
  K: "\u039a\u041a",
  M: "\u039c\u041c",
  N: "\u039d",
  P: "\u03a1",
  T: "\u03a4",
  X: "\u03a7",
  v: "\u03bd",
};
const TO = new Map(Object.entries(ALIKE).flatMap(([to, all]) => [...all].map((c) => [c, to])));
const LETTERS = new RegExp(`[${[...TO.keys()].join("")}]`, "g");

/** What a label looks like, by letters that are often mixed up. `@sallyport/schema/lookalikes` knows all. */
export function plainSkeleton(label: string): string {
  return foldText(label.normalize("NFKC"))
    .text.replace(LETTERS, (c) => TO.get(c) ?? c)
    .replace(/\s+/g, " ")
    .trim();
}
