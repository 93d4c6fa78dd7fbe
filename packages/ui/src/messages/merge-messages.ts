/** Lay overrides over a base, branch by branch. Plural forms are replaced as a whole. */
export function mergeMessages<Messages extends object>(
  base: Messages,
  overrides?: object,
): Messages {
  if (!overrides) return base;
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [key, value] of Object.entries(overrides)) {
    const below = merged[key];
    merged[key] = isBranch(below) && isBranch(value) ? mergeMessages(below, value) : value;
  }
  return merged as Messages; // same keys, same kinds: the overrides' type is the base's in parts
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null && !("other" in value);
}
