/** One row of a list, as far as focus cares. */
export type RowId = string;

/**
 * The row that gets focus after a list has changed: the same one if it is still there, else the one now
 * at its index, else the last. Undefined only if the list is empty.
 */
export function activeAfter(
  before: readonly RowId[],
  now: readonly RowId[],
  active: RowId | undefined,
): RowId | undefined {
  if (active === undefined) return undefined;
  const there = new Set(now);
  if (there.has(active)) return active;
  const at = before.indexOf(active);
  // The row after it moves up; rows removed with it are skipped.
  const behind = before.slice(at + 1).find((id) => there.has(id));
  const ahead = before.slice(0, Math.max(at, 0)).findLast((id) => there.has(id));
  return behind ?? ahead ?? now[0];
}

/** The row a move leads to; the row itself at either end. */
export function movedTo(
  rows: readonly RowId[],
  active: RowId | undefined,
  move: "next" | "previous" | "first" | "last",
): RowId | undefined {
  const at = active === undefined ? -1 : rows.indexOf(active);
  switch (move) {
    case "next":
      return rows[Math.min(at + 1, rows.length - 1)];
    case "previous":
      return rows[Math.max(at - 1, 0)];
    case "first":
      return rows[0];
    case "last":
      return rows.at(-1);
  }
}
