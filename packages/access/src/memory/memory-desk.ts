import type { AnswerPairs } from "@sallyport/schema";
import { AccessError, type AccessErrorData } from "../errors/access-error.ts";
import type {
  DecisionInput,
  DecisionResult,
  ListQuery,
  RequestPage,
} from "../ports/ports.types.ts";
import type {
  AccessRequest,
  ApprovalMode,
  Person,
  RequestCounts,
} from "../requests/request.types.ts";
import {
  canAsk,
  canMove,
  REASON_MAX_LENGTH,
  statusOnAsking,
  takesReason,
} from "../transitions/transitions.ts";

/** All requests of one repo in memory, and the rules for changing them. Times come from a seeded clock. */
export class MemoryDesk {
  readonly #requests = new Map<string, AccessRequest>();
  #now: number;

  constructor(requests: readonly AccessRequest[], now: number) {
    for (const request of requests) this.#requests.set(request.user.id, request);
    this.#now = now;
  }

  find(userId: string): AccessRequest | undefined {
    return this.#requests.get(userId);
  }

  people(): Person[] {
    return [...this.#requests.values()].map((request) => request.user);
  }

  all(): AccessRequest[] {
    return [...this.#requests.values()].sort(newestFirst);
  }

  list({ status, search, cursor, limit = 100 }: ListQuery, inAnswers: boolean): RequestPage {
    const found = this.all().filter((r) => r.status === status && matches(r, search, inAnswers));
    const start = cursor === undefined ? 0 : found.findIndex((r) => isAfter(r, cursor));
    const requests = start === -1 ? [] : found.slice(start, start + limit);
    const last = requests.at(-1);
    const more = start !== -1 && start + limit < found.length;
    return { requests, ...(last && more && { nextCursor: cursorOf(last) }) };
  }

  counts(): RequestCounts {
    const counts = { pending: 0, accepted: 0, rejected: 0, reset: 0 };
    for (const { status } of this.#requests.values()) counts[status] += 1;
    return counts;
  }

  /** A new request; asking again while one stands changes nothing. */
  ask(
    user: Person,
    answers: AnswerPairs,
    gateFingerprint: string,
    mode: ApprovalMode,
  ): AccessRequest {
    const standing = this.#requests.get(user.id);
    if (standing && !canAsk(standing.status)) return standing;
    const status = statusOnAsking(mode);
    const requestedAt = this.#tick();
    return this.#put({
      user,
      status,
      requestedAt,
      ...(status === "accepted" && { reviewedAt: requestedAt }),
      answers,
      gateFingerprint,
    });
  }

  withdraw(userId: string): void {
    if (this.#requests.get(userId)?.status !== "pending") {
      throw new AccessError({ code: "not-found", message: "No pending request was found." });
    }
    this.#requests.delete(userId);
  }

  decide({ userId, from, to, reason }: DecisionInput, reviewer: Person): DecisionResult {
    const current = this.#requests.get(userId);
    const refuse = (error: AccessErrorData): DecisionResult => ({
      userId,
      ok: false,
      error,
      ...(current && { current }),
    });
    if (!current) return refuse({ code: "not-found", message: "There is no such request." });
    if (current.status !== from) {
      return refuse({ code: "conflict", message: "Somebody else has decided meanwhile." });
    }
    if (!canMove(from, to) || (reason ?? "").length > REASON_MAX_LENGTH) {
      return refuse({ code: "invalid", message: "This decision cannot be taken." });
    }
    return { userId, ok: true, request: this.#move(current, to, reviewer, reason) };
  }

  /** Access without a request, or by one that stands. */
  grant(user: Person, reviewer: Person): void {
    const current = this.#requests.get(user.id);
    if (current?.status === "accepted") {
      throw new AccessError({
        code: "invalid",
        message: "That user already has access to the repo.",
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
    this.#requests.set(request.user.id, request);
    return request;
  }

  #tick(): string {
    this.#now += 1_000;
    return new Date(this.#now).toISOString();
  }
}

function newestFirst(a: AccessRequest, b: AccessRequest): number {
  return compare(b.requestedAt, a.requestedAt) || compare(a.user.id, b.user.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cursorOf({ requestedAt, user }: AccessRequest): string {
  return `${requestedAt}|${user.id}`;
}

function isAfter(request: AccessRequest, cursor: string): boolean {
  const [requestedAt = "", id = ""] = cursor.split("|");
  if (request.requestedAt !== requestedAt) return request.requestedAt < requestedAt;
  return request.user.id > id;
}

function matches(request: AccessRequest, search: string | undefined, inAnswers: boolean): boolean {
  const wanted = (search ?? "").trim().toLowerCase();
  if (wanted === "") return true;
  const { username, fullname } = request.user;
  if (username.toLowerCase().startsWith(wanted)) return true;
  if (!inAnswers) return false;
  return [fullname, ...request.answers.map(([, value]) => value)].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}
