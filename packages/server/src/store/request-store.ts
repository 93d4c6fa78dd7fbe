import {
  type AccessRequest,
  type DecisionInput,
  type Person,
  type Repo,
  type RequestCounts,
  type RequestStatus,
  type ShownWords,
  takesReason,
} from "@sallyport/access";
import type { AnswerPairs } from "@sallyport/schema";
import type { Kysely, Transaction } from "kysely";
import type { NoticeRecorder } from "../mail/record-notice.ts";
import { placeGrant, placeRequest } from "./place-request.ts";
import { changeCounts, readCounts } from "./request-counts.ts";
import { personText, type RequestRow, requestOf } from "./request-rows.ts";
import type { Tables } from "./tables.types.ts";

/** What a visitor asks with. */
export interface NewRequest {
  readonly user: Person;
  readonly status: "pending" | "accepted";
  readonly answers: AnswerPairs;
  readonly gateFingerprint: string;
  readonly shownWords?: ShownWords;
  /** By which the sender knows this submission: one that comes again gets the first result. */
  readonly key?: string;
}

/** What became of a submission. */
export interface Submitted {
  readonly status: "pending" | "accepted" | "rejected";
  readonly requestedAt: string;
}

/** Requests of all repos. Each change and its event are one transaction. */
export class RequestStore {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => Date;
  readonly #notices: NoticeRecorder;

  /** `notices` puts what is to be told into the outbox, in the transaction of what it tells. */
  constructor(db: Kysely<Tables>, clock: () => Date, notices: NoticeRecorder = async () => {}) {
    this.#db = db;
    this.#clock = clock;
    this.#notices = notices;
  }

  async find(repo: Repo, userId: string): Promise<AccessRequest | undefined> {
    const row = await this.#db
      .selectFrom("sp_request")
      .selectAll()
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return row && requestOf(row);
  }

  counts(repo: Repo): Promise<RequestCounts> {
    return readCounts(this.#db, repo);
  }

  /** A new request, or the one that stands: asking again changes nothing until it was reset. */
  ask(repo: Repo, request: NewRequest): Promise<Submitted> {
    const { user, status, answers, gateFingerprint, shownWords, key } = request;
    const now = this.#clock().toISOString();
    const asked = {
      username: user.username,
      fullname: user.fullname,
      email: user.email ?? null,
      status,
      requested_at: now,
      reviewed_at: status === "accepted" ? now : null,
      reviewed_by: null,
      granted_by: null,
      reason: null,
      answers: JSON.stringify(answers),
      gate_fingerprint: gateFingerprint,
      shown_words: shownWords ? JSON.stringify(shownWords) : null,
    };
    return this.#db.transaction().execute(async (trx) => {
      if (key !== undefined) {
        const first = await this.#claimKey(trx, repo, user.id, key, { status, requestedAt: now });
        if (first) return first;
      }
      const from = await placeRequest(trx, keyOf(repo, user.id), asked);
      if (from) {
        await this.#record(trx, repo, user.id, user.id, from, status);
        return { status, requestedAt: now };
      }
      const standing = await this.#standing(trx, repo, user.id);
      if (standing.status === "reset")
        throw new Error("unreachable: a reset request is asked anew");
      const result = {
        status: standing.status,
        requestedAt: standing.requested_at.toISOString(),
      };
      if (key !== undefined) await this.#amendKey(trx, repo, user.id, key, result);
      return result;
    });
  }

  /** What this key's first submission came to, or undefined where this is it. */
  async findSubmission(repo: Repo, userId: string, key: string): Promise<Submitted | undefined> {
    const row = await this.#db
      .selectFrom("sp_submission")
      .select(["status", "requested_at"])
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .where("user_id", "=", userId)
      .where("key", "=", key)
      .executeTakeFirst();
    return row && { status: row.status, requestedAt: row.requested_at.toISOString() };
  }

  /** False where nothing is pending. */
  withdraw(repo: Repo, userId: string): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const row = await trx
        .deleteFrom("sp_request")
        .where("repo_type", "=", repo.type)
        .where("repo_id", "=", repo.id)
        .where("user_id", "=", userId)
        .where("status", "=", "pending")
        .returning("user_id")
        .executeTakeFirst();
      if (row) await this.#record(trx, repo, userId, userId, "pending", "none");
      return row !== undefined;
    });
  }

  /** Move a request if it still stands where the reviewer saw it; undefined where it does not. */
  decide(
    repo: Repo,
    decision: DecisionInput,
    reviewer: Person,
  ): Promise<AccessRequest | undefined> {
    const { userId, from, to, reason } = decision;
    return this.#db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable("sp_request")
        .set(decided(to, reviewer, reason, this.#clock()))
        .where("repo_type", "=", repo.type)
        .where("repo_id", "=", repo.id)
        .where("user_id", "=", userId)
        .where("status", "=", from)
        .returningAll()
        .executeTakeFirst();
      if (!row) return undefined;
      await this.#record(trx, repo, userId, reviewer.id, from, to);
      return requestOf(row);
    });
  }

  /** Give access to one who never asked, or whose request is not accepted. False where they have it. */
  grant(repo: Repo, user: Person, reviewer: Person): Promise<boolean> {
    const now = this.#clock();
    const change = decided("accepted", reviewer, undefined, now);
    const row = {
      username: user.username,
      fullname: user.fullname,
      email: null, // who never asked has shared no address
      requested_at: now.toISOString(),
      answers: "[]",
      gate_fingerprint: null,
      ...change,
    };
    return this.#db.transaction().execute(async (trx) => {
      const from = await placeGrant(trx, keyOf(repo, user.id), row, change);
      if (from) await this.#record(trx, repo, user.id, reviewer.id, from, "accepted");
      return from !== undefined;
    });
  }

  /** Take a key, in the transaction of its request. Gives the first result where it is taken. */
  async #claimKey(
    trx: Transaction<Tables>,
    repo: Repo,
    userId: string,
    key: string,
    result: { readonly status: "pending" | "accepted"; readonly requestedAt: string },
  ): Promise<Submitted | undefined> {
    const where = { repo_type: repo.type, repo_id: repo.id, user_id: userId, key };
    const claimed = await trx
      .insertInto("sp_submission")
      .values({ ...where, status: result.status, requested_at: result.requestedAt })
      .onConflict((c) => c.columns(["repo_type", "repo_id", "user_id", "key"]).doNothing())
      .returning("key")
      .executeTakeFirst();
    if (claimed) return undefined;
    const row = await trx
      .selectFrom("sp_submission")
      .select(["status", "requested_at"])
      .where((eb) => eb.and(where))
      .executeTakeFirstOrThrow();
    return { status: row.status, requestedAt: row.requested_at.toISOString() };
  }

  /** The request stood already: the key's result is what stands. */
  async #amendKey(
    trx: Transaction<Tables>,
    repo: Repo,
    userId: string,
    key: string,
    { status, requestedAt }: Submitted,
  ): Promise<void> {
    await trx
      .updateTable("sp_submission")
      .set({ status, requested_at: requestedAt })
      .where((eb) => eb.and({ repo_type: repo.type, repo_id: repo.id, user_id: userId, key }))
      .execute();
  }

  #standing(trx: Transaction<Tables>, repo: Repo, userId: string): Promise<RequestRow> {
    return trx
      .selectFrom("sp_request")
      .selectAll()
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .where("user_id", "=", userId)
      .executeTakeFirstOrThrow();
  }

  async #record(
    trx: Transaction<Tables>,
    repo: Repo,
    userId: string,
    actorId: string,
    from: string,
    to: string,
  ): Promise<void> {
    const at = this.#clock();
    await trx
      .insertInto("sp_event")
      .values({
        repo_type: repo.type,
        repo_id: repo.id,
        user_id: userId,
        actor_id: actorId,
        from_status: from,
        to_status: to,
        at: at.toISOString(),
      })
      .execute();
    await changeCounts(trx, repo, userId, from, to);
    await this.#notices(trx, { subject: repo, userId, actorId, from, to, at });
  }
}

function keyOf(repo: Repo, userId: string) {
  return { repo_type: repo.type, repo_id: repo.id, user_id: userId };
}

interface Decided {
  status: RequestStatus;
  reviewed_at: string | null;
  reviewed_by: string | null;
  granted_by: string | null;
  reason: string | null;
}

/** The columns that a decision sets: going back to pending forgets the last one. */
function decided(
  to: RequestStatus,
  reviewer: Person,
  reason: string | undefined,
  now: Date,
): Decided {
  const reopened = to === "pending";
  return {
    status: to,
    reviewed_at: reopened ? null : now.toISOString(),
    reviewed_by: reopened ? null : personText(reviewer),
    granted_by: to === "accepted" ? personText(reviewer) : null,
    reason: takesReason(to) && reason ? reason : null,
  };
}
