/** A list in an English sentence: `a, b, and c`, or with `disjunction` `a, b, or c`. */
export function formatList(
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat("en-US", { type }).format(items);
}
