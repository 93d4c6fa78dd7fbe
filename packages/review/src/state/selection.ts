import type { AccessRequest } from "@sallyport/access";
import type { RequestSelection } from "../internal/review-controller.types.ts";

export const NOTHING_SELECTED: RequestSelection = { chosen: new Map(), anchor: undefined };

/** Choose or unchoose a row; with `range`, every row between it and the last one alike. */
export function toggled(
  selection: RequestSelection,
  rows: readonly AccessRequest[],
  userId: string,
  range: boolean,
): RequestSelection {
  const choose = !selection.chosen.has(userId);
  const at = rows.findIndex(({ user }) => user.id === userId);
  const anchor = range ? rows.findIndex(({ user }) => user.id === selection.anchor) : -1;
  const [first, last] = anchor === -1 ? [at, at] : [Math.min(at, anchor), Math.max(at, anchor)];
  const chosen = new Map(selection.chosen);
  for (const request of rows.slice(first, last + 1)) {
    if (choose) chosen.set(request.user.id, request);
    else chosen.delete(request.user.id);
  }
  return { chosen, anchor: userId };
}

/** A selection of exactly these requests. */
export function selectionOf(requests: readonly AccessRequest[]): RequestSelection {
  return {
    chosen: new Map(requests.map((request) => [request.user.id, request])),
    anchor: undefined,
  };
}

/** Without those who have left: decided on here or elsewhere. */
export function withoutGone(
  selection: RequestSelection,
  gone: ReadonlySet<string>,
): RequestSelection {
  if (![...gone].some((userId) => selection.chosen.has(userId))) return selection;
  return {
    ...selection,
    chosen: new Map([...selection.chosen].filter(([userId]) => !gone.has(userId))),
  };
}

/** A selection after a step with Shift: two more, or, back over what was selected, one less. */
export function extended(
  { chosen }: RequestSelection,
  [from, to]: readonly [AccessRequest, AccessRequest],
): RequestSelection {
  const next = new Map(chosen);
  if (next.has(from.user.id) && next.has(to.user.id)) next.delete(from.user.id);
  else next.set(from.user.id, from).set(to.user.id, to);
  return { chosen: next, anchor: to.user.id };
}
