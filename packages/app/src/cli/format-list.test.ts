import { expect, it } from "vitest";
import { formatList } from "./format-list.ts";

it.each([
  [["a"], "a", "a"],
  [["a", "b"], "a and b", "a or b"],
  [["a", "b", "c"], "a, b, and c", "a, b, or c"],
])("%j is a list in prose", (items, all, one) => {
  expect([formatList(items), formatList(items, "disjunction")]).toEqual([all, one]);
});
