import type { AccessRequest, RequestCounts, RequestStatus } from "../requests/request.types.ts";
import type { GeneratedRequests } from "./generated-requests.ts";

/** The sort key of a request. */
export interface Place {
  readonly requestedAt: string;
  readonly userId: string;
}

/**
 * Requests by person and, newest first, by status. What was given or has changed is kept; what is
 * generated is looked up, so that a repo of any size costs what was touched of it.
 */
export class MemoryIndex {
  readonly #kept = new Map<string, AccessRequest | null>();
  readonly #lists: Record<RequestStatus, AccessRequest[]> = {
    pending: [],
    accepted: [],
    rejected: [],
    reset: [],
  };
  readonly #counts: Record<RequestStatus, number>;
  readonly #generated: GeneratedRequests;

  constructor(
    generated: GeneratedRequests,
    kept: readonly (readonly [string, AccessRequest | null])[],
  ) {
    this.#generated = generated;
    this.#counts = {
      pending: generated.count("pending"),
      accepted: generated.count("accepted"),
      rejected: generated.count("rejected"),
      reset: generated.count("reset"),
    };
    for (const [userId, request] of kept) this.set(userId, request);
  }

  get(userId: string): AccessRequest | undefined {
    const kept = this.#kept.get(userId);
    return kept === undefined ? this.#generated.find(userId) : (kept ?? undefined);
  }

  findByUsername(username: string): AccessRequest | undefined {
    for (const request of this.#kept.values()) {
      if (request?.user.username === username) return request;
    }
    const generated = this.#generated.findByUsername(username);
    return generated && !this.#kept.has(generated.user.id) ? generated : undefined;
  }

  /** Null takes a request away. */
  set(userId: string, request: AccessRequest | null): void {
    const before = this.get(userId);
    if (before) {
      this.#counts[before.status] -= 1;
      if (this.#kept.get(userId)) {
        const list = this.#lists[before.status];
        list.splice(placeIn(list, placeOf(before)), 1);
      }
    }
    this.#kept.set(userId, request);
    if (request) {
      this.#counts[request.status] += 1;
      const list = this.#lists[request.status];
      list.splice(placeIn(list, placeOf(request)), 0, request);
    }
  }

  counts(): RequestCounts {
    return { ...this.#counts };
  }

  /** Requests of one status, newest first; those after a given one only. */
  *walk(status: RequestStatus, after?: Place): Generator<AccessRequest, void> {
    const list = this.#lists[status];
    const isAfter = (request: AccessRequest): boolean =>
      after === undefined || comparePlaces(placeOf(request), after) > 0;
    const total = this.#generated.count(status);
    let place = after ? this.#generated.placeOf(status, Date.parse(after.requestedAt)) : 0;
    let kept = after ? placeIn(list, after) : 0;
    const first = list[kept];
    if (first && !isAfter(first)) kept += 1;
    for (;;) {
      let made: AccessRequest | undefined;
      for (; place < total; place += 1) {
        made = this.#generated.at(status, place);
        if (!this.#kept.has(made.user.id) && isAfter(made)) break;
        made = undefined;
      }
      const given = list[kept];
      if (!made && !given) return;
      if (made && (!given || comparePlaces(placeOf(made), placeOf(given)) < 0)) {
        place += 1;
        yield made;
      } else if (given) {
        kept += 1;
        yield given;
      }
    }
  }

  /** What a snapshot keeps. */
  kept(): [string, AccessRequest | null][] {
    return [...this.#kept];
  }
}

function placeOf(request: AccessRequest): Place {
  return { requestedAt: request.requestedAt, userId: request.user.id };
}

/** Newest first, then by id. */
function comparePlaces(a: Place, b: Place): number {
  if (a.requestedAt !== b.requestedAt) return a.requestedAt > b.requestedAt ? -1 : 1;
  return a.userId < b.userId ? -1 : a.userId > b.userId ? 1 : 0;
}

/** The index of a request with this key in a sorted list, or the index to insert it at. */
function placeIn(list: readonly AccessRequest[], place: Place): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other && comparePlaces(placeOf(other), place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
