import { AccessError, type AccessErrorCode } from "../errors/access-error.ts";
import type {
  CallOptions,
  DecisionInput,
  DecisionResult,
  ReviewAdapter,
} from "../ports/ports.types.ts";
import { readPages } from "../ports/read-pages.ts";
import type { AccessRequest, RequestStatus } from "../requests/request.types.ts";
import { malformed } from "./read-answer.ts";

// A write whose answer is lost may have been done. What can be read says so.

const UNCERTAIN: readonly AccessErrorCode[] = ["timeout", "offline", "unavailable", "malformed"];
// Requests farther back in a list than this are not looked for.
const MOST_PAGES = 20;

/** Whether a write that failed so may have been done all the same. */
export function isUncertain(cause: unknown): cause is AccessError {
  return cause instanceof AccessError && UNCERTAIN.includes(cause.code);
}

/**
 * The result of a write. Where its answer is lost or cannot be read, `check` reads whether it was done:
 * undefined where it was not, and the fault is thrown. Throws the same where `check` cannot tell.
 */
export async function confirmed<Result>(
  write: () => Promise<Result>,
  check: () => Promise<Result | undefined>,
  options?: CallOptions,
): Promise<Result> {
  try {
    return await write();
  } catch (fault) {
    if (!isUncertain(fault)) throw fault;
    const result = await check().catch(() => undefined);
    options?.signal?.throwIfAborted();
    if (result === undefined) throw fault;
    return result;
  }
}

/** The same for a write that gives nothing back. */
export async function confirmedDone(
  write: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
  options?: CallOptions,
): Promise<void> {
  const done = async (): Promise<true> => {
    await write();
    return true;
  };
  await confirmed(done, async () => (await isDone()) || undefined, options);
}

/**
 * Results of the decisions in `send`. A result that could not be read is undefined, and all are if it
 * throws; those are looked up in the lists that they lead to. Rethrows if none of them took effect.
 */
export async function confirmedDecisions(
  decisions: readonly DecisionInput[],
  send: () => Promise<readonly (DecisionResult | undefined)[]>,
  list: ReviewAdapter["list"],
  options?: CallOptions,
): Promise<readonly DecisionResult[]> {
  let results: readonly (DecisionResult | undefined)[] = [];
  let fault = malformed("The server did not answer every decision.");
  try {
    results = await send();
  } catch (cause) {
    if (!isUncertain(cause)) throw cause;
    fault = cause;
  }
  const lost = decisions.filter((_, i) => !results[i]);
  const moved = await findMoved(lost, list, options);
  if (moved.size === 0 && lost.length === decisions.length && lost.length > 0) throw fault;
  return decisions.map((decision, i): DecisionResult => {
    const { userId } = decision;
    const request = moved.get(decision);
    return (
      results[i] ??
      (request ? { userId, ok: true, request } : { userId, ok: false, error: fault.toJSON() })
    );
  });
}

/** Those decisions whose requests are where they lead to. None where that cannot be read. */
async function findMoved(
  decisions: readonly DecisionInput[],
  list: ReviewAdapter["list"],
  options: CallOptions | undefined,
): Promise<ReadonlyMap<DecisionInput, AccessRequest>> {
  const moved = new Map<DecisionInput, AccessRequest>();
  try {
    for (const to of new Set(decisions.map((decision) => decision.to))) {
      const there = decisions.filter((decision) => decision.to === to);
      const wanted = there.map(({ userId }) => userId);
      const found = await findRequests(list, to, wanted, options);
      for (const decision of there) {
        const request = found.get(decision.userId);
        if (request) moved.set(decision, request);
      }
    }
  } catch {
    options?.signal?.throwIfAborted(); // otherwise the caller gets the error of the decisions
  }
  return moved;
}

/** The requests of these people in a list, as far as they are on its first pages; by user id. */
export async function findRequests(
  list: ReviewAdapter["list"],
  status: RequestStatus,
  userIds: readonly string[],
  options?: CallOptions,
): Promise<ReadonlyMap<string, AccessRequest>> {
  const { requests } = await readPages(list, { status }, options, undefined, {
    pages: MOST_PAGES,
    isEnough: (found) => userIds.every((id) => found.has(id)),
  });
  return new Map(requests.map((request) => [request.user.id, request]));
}

/** Whether someone has access, as far as the list of those who have says. */
export async function isGranted(
  list: ReviewAdapter["list"],
  user: Parameters<ReviewAdapter["grant"]>[0],
  options?: CallOptions,
): Promise<boolean> {
  if ("userId" in user) {
    return (await findRequests(list, "accepted", [user.userId], options)).has(user.userId);
  }
  const name = user.username.toLowerCase();
  const query = { status: "accepted", search: user.username.slice(0, 250) } as const;
  const limits = { pages: MOST_PAGES };
  const { requests } = await readPages(list, query, options, undefined, limits);
  return requests.some((request) => request.user.username.toLowerCase() === name);
}
