import { AccessError, type AccessErrorData } from "../errors/access-error.ts";
import type {
  Capabilities,
  DecisionInput,
  DecisionResult,
  ListQuery,
  RequestPage,
} from "../ports/ports.types.ts";
import { compareRequests, matchesFilters, type RequestSort } from "../requests/find.ts";
import { foldText } from "../requests/fold-text.ts";
import type {
  AccessRequest,
  ApprovalMode,
  Person,
  RequestCounts,
} from "../requests/request.types.ts";
import { REQUEST_STATUSES } from "../requests/statuses.ts";
import {
  canAsk,
  canWithdraw,
  decisionProblem,
  statusOnAsking,
  takesReason,
} from "../transitions/transitions.ts";
import type { MemoryIndex, Place } from "./memory-index.ts";

const SEARCH_MAX_LENGTH = 250;

/** The rules for changing the requests of one repo in memory. Times come from a seeded clock. */
export class MemoryDesk {
  readonly #index: MemoryIndex;
  #now: number;
  /** By person, in which turn their request moved last. */
  readonly #turns = new Map<string, number>();
  #turn = 0;

  constructor(index: MemoryIndex, now: number) {
    this.#index = index;
    this.#now = now;
  }

  get now(): number {
    return this.#now;
  }

  /** How often anything has moved. */
  get turn(): number {
    return this.#turn;
  }

  /** The turn in which a request last changed; 0 if it never did. */
  turnOf(userId: string): number {
    return this.#turns.get(userId) ?? 0;
  }

  /** Requests of one status, newest first. */
  walk(status: AccessRequest["status"]): Iterable<AccessRequest> {
    return this.#index.walk(status);
  }

  find(userId: string): AccessRequest | undefined {
    return this.#index.get(userId);
  }

  list(
    { status, search, sort = "newest", filters = [], cursor, limit = 100 }: ListQuery,
    able: Pick<Capabilities, "search" | "sort" | "filters">,
  ): RequestPage {
    checkQuery(search, limit);
    const requests: AccessRequest[] = [];
    const after = cursor ? readCursor(cursor) : undefined;
    for (const request of this.#ordered(status, able.sort ? sort : "newest", after)) {
      if (!matches(request, search, able.search)) continue;
      if (able.filters && !matchesFilters(request.answers, filters)) continue;
      const last = requests.at(-1);
      if (requests.length === limit && last) return { requests, nextCursor: cursorOf(last) };
      requests.push(request);
    }
    return { requests };
  }

  /** A list in its order. Every order but newest first is sorted on each call: there is no other index. */
  #ordered(
    status: AccessRequest["status"],
    sort: RequestSort,
    after: Place | undefined,
  ): Iterable<AccessRequest> {
    if (sort === "newest") return this.#index.walk(status, after);
    const all = [...this.#index.walk(status)].sort((a, b) => compareRequests(a, b, sort));
    return after ? all.slice(all.findIndex(({ user }) => user.id === after.userId) + 1) : all;
  }

  /** Every request, newest first in each status. */
  *all(): Generator<AccessRequest, void> {
    for (const status of REQUEST_STATUSES) {
      yield* this.#index.walk(status);
    }
  }

  counts(): RequestCounts {
    return this.#index.counts();
  }

  /** Adds a request. Does nothing if the user has one that is not `reset`. */
  ask(
    user: Person,
    asked: Pick<AccessRequest, "answers" | "gateFingerprint" | "shownWords">,
    mode: ApprovalMode,
  ): AccessRequest {
    const existing = this.#index.get(user.id);
    if (existing && !canAsk(existing.status)) return existing;
    const status = statusOnAsking(mode);
    const requestedAt = this.#tick();
    return this.#put({
      user,
      status,
      requestedAt,
      ...(status === "accepted" && { reviewedAt: requestedAt }),
      ...asked,
    });
  }

  withdraw(userId: string): void {
    if (!canWithdraw(this.#index.get(userId)?.status ?? "none")) {
      throw new AccessError({ code: "not-found", message: "No pending request was found." });
    }
    this.#set(userId, null);
  }

  decide({ userId, from, to, reason }: DecisionInput, reviewer: Person): DecisionResult {
    const current = this.#index.get(userId);
    const refuse = (error: AccessErrorData): DecisionResult => ({
      userId,
      ok: false,
      error,
      ...(current && { current }),
    });
    const problem = decisionProblem({ from, to, reason });
    if (problem) return refuse({ code: "invalid", message: problem });
    if (!current) return refuse({ code: "not-found", message: "There is no such request." });
    if (current.status !== from) {
      return refuse({ code: "conflict", message: "Someone else has already decided." });
    }
    return { userId, ok: true, request: this.#move(current, to, reviewer, reason) };
  }

  /** Gives access, by accepting the user's request if there is one. */
  grant(user: Person, reviewer: Person): void {
    const current = this.#index.get(user.id);
    if (current?.status === "accepted") {
      throw new AccessError({
        code: "invalid",
        message: "That user already has access to the repository.",
      });
    }
    if (current) this.#move(current, "accepted", reviewer, undefined);
    else {
      const { email: _, ...known } = user; // who never asked has shared no address
      const now = this.#tick();
      this.#put({
        user: known,
        status: "accepted",
        requestedAt: now,
        reviewedAt: now,
        reviewedBy: reviewer,
        grantedBy: reviewer,
        answers: [],
        neverAsked: true,
      });
    }
  }

  #move(
    current: AccessRequest,
    to: AccessRequest["status"],
    reviewer: Person,
    reason: string | undefined,
  ): AccessRequest {
    const { reviewedAt: _a, reviewedBy: _b, grantedBy: _c, reason: _d, ...asked } = current;
    if (to === "pending") return this.#put({ ...asked, status: to });
    return this.#put({
      ...asked,
      status: to,
      reviewedAt: this.#tick(),
      reviewedBy: reviewer,
      ...(to === "accepted" && { grantedBy: reviewer }),
      ...(takesReason(to) && reason !== undefined && reason !== "" && { reason }),
    });
  }

  #put(request: AccessRequest): AccessRequest {
    this.#set(request.user.id, request);
    return request;
  }

  #set(userId: string, request: AccessRequest | null): void {
    this.#index.set(userId, request);
    this.#turn += 1;
    this.#turns.set(userId, this.#turn);
  }

  #tick(): string {
    this.#now += 1_000;
    return new Date(this.#now).toISOString();
  }
}

function cursorOf({ requestedAt, user }: AccessRequest): string {
  return `${requestedAt}|${user.id}`;
}

function readCursor(cursor: string): Place {
  const [requestedAt = "", userId] = cursor.split("|");
  if (userId === undefined || Number.isNaN(Date.parse(requestedAt))) {
    throw new AccessError({ code: "invalid", message: "Unknown cursor." });
  }
  return { requestedAt, userId };
}

function checkQuery(search: string | undefined, limit: number): void {
  if ((search ?? "").length > SEARCH_MAX_LENGTH) {
    throw new AccessError({
      code: "invalid",
      message: "The search is longer than 250 characters.",
    });
  }
  if (!Number.isInteger(limit) || limit < 10 || limit > 1_000) {
    throw new AccessError({ code: "invalid", message: "A page has 10 to 1,000 requests." });
  }
}

function matches(
  request: AccessRequest,
  search: string | undefined,
  searching: Capabilities["search"],
): boolean {
  const wanted = foldText(search ?? "").trim();
  if (wanted === "" || searching === "none") return true;
  const { username, fullname } = request.user;
  if (foldText(username).startsWith(wanted)) return true;
  if (searching === "users") return false;
  return [fullname, ...request.answers.map(([, value]) => value)].some((text) =>
    foldText(text).includes(wanted),
  );
}
