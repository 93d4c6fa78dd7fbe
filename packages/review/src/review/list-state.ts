import type { AccessErrorData, AccessRequest, RequestCounts } from "@sallyport/access";

/** One list as far as it was read. */
export interface ListState {
  readonly phase: "loading" | "ready" | "failed";
  readonly requests: readonly AccessRequest[];
  readonly nextCursor: string | undefined;
  readonly error: AccessErrorData | undefined;
  /** The read that is under way; an answer to another one is late and dropped. */
  readonly turn: number;
  readonly loadingMore: boolean;
}

/** A list that nobody has read yet. */
export const EMPTY_LIST: ListState = {
  phase: "loading",
  requests: [],
  nextCursor: undefined,
  error: undefined,
  turn: 0,
  loadingMore: false,
};

/** A list that somebody has left. */
export function without(list: ListState, userId: string): ListState {
  return { ...list, requests: list.requests.filter((r) => r.user.id !== userId) };
}

/** Newest first, as the other side sorts. */
export function inserted(
  requests: readonly AccessRequest[],
  request: AccessRequest,
): readonly AccessRequest[] {
  const others = requests.filter((r) => r.user.id !== request.user.id);
  const at = others.findIndex((r) => r.requestedAt < request.requestedAt);
  return others.toSpliced(at === -1 ? others.length : at, 0, request);
}

/** A page behind those that stand; who moved between the two reads stands once. */
export function joined(
  first: readonly AccessRequest[],
  then: readonly AccessRequest[],
): readonly AccessRequest[] {
  const known = new Set(first.map((r) => r.user.id));
  return [...first, ...then.filter((r) => !known.has(r.user.id))];
}

/** Counts after somebody went from one list to another. */
export function moved(
  counts: RequestCounts | undefined,
  from: AccessRequest["status"],
  to: AccessRequest["status"],
): RequestCounts | undefined {
  if (!counts || from === to) return counts;
  return { ...counts, [from]: Math.max(0, counts[from] - 1), [to]: counts[to] + 1 };
}
