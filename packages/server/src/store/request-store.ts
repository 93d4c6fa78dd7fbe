import type {
  AccessRequest,
  DecisionInput,
  Person,
  RequestCounts,
  ShownWords,
} from "@sallyport/access";
import type { AskAgainChunk, AskedChunk } from "@sallyport/access/agreements";
import type { AnswerPairs } from "@sallyport/schema";
import type { Kysely, Transaction } from "kysely";
import type { NoticeRecorder } from "../mail/record-notices.ts";
import { decided } from "./decided.ts";
import { moveRequests } from "./move-requests.ts";
import { placeGrant, placeRequest } from "./place-request.ts";
import { holdAgreed, type Wanted, within } from "./read-agreements.ts";
import { type RequestEvent, recordEvents } from "./record-event.ts";
import { readCounts } from "./request-counts.ts";
import { type RequestRow, requestOf } from "./request-rows.ts";
import { searchKeys } from "./search-keys.ts";
import type { Subject } from "./subject.types.ts";
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
  readonly #onChange: (event: RequestEvent) => Promise<void>;
  readonly #notices: NoticeRecorder;
  readonly #recorded = new WeakMap<Transaction<Tables>, RequestEvent[]>();

  /**
   * `onChange` is told of each event after its transaction; `notices` puts what is to be told into the
   * outbox, within it.
   */
  constructor(
    db: Kysely<Tables>,
    clock: () => Date,
    onChange: (event: RequestEvent) => Promise<void> = async () => {},
    notices: NoticeRecorder = async () => {},
  ) {
    this.#db = db;
    this.#clock = clock;
    this.#onChange = onChange;
    this.#notices = notices;
  }

  /** The time, as this store's clock has it. */
  now(): Date {
    return this.#clock();
  }

  async find(repo: Subject, userId: string): Promise<AccessRequest | undefined> {
    const row = await this.#db
      .selectFrom("sp_request")
      .selectAll()
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return row && requestOf(row);
  }

  counts(repo: Subject): Promise<RequestCounts> {
    return readCounts(this.#db, repo);
  }

  /** A new request, or the one that stands: asking again changes nothing until it was reset. */
  ask(repo: Subject, request: NewRequest): Promise<Submitted> {
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
      ...searchKeys(user, answers),
    };
    return this.#change(async (trx) => {
      if (key !== undefined) {
        const first = await this.#claimKey(trx, repo, user.id, key, { status, requestedAt: now });
        if (first) return first;
      }
      const from = await placeRequest(trx, keyOf(repo, user.id), asked);
      if (from) {
        await this.#record(trx, repo, user.id, [{ userId: user.id, from, to: status }]);
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
  async findSubmission(repo: Subject, userId: string, key: string): Promise<Submitted | undefined> {
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
  withdraw(repo: Subject, userId: string): Promise<boolean> {
    return this.#change(async (trx) => {
      const row = await trx
        .deleteFrom("sp_request")
        .where("repo_type", "=", repo.type)
        .where("repo_id", "=", repo.id)
        .where("user_id", "=", userId)
        .where("status", "=", "pending")
        .returning("user_id")
        .executeTakeFirst();
      if (row) await this.#record(trx, repo, userId, [{ userId, from: "pending", to: "none" }]);
      return row !== undefined;
    });
  }

  /** Move a request if it still stands where the reviewer saw it; undefined where it does not. */
  async decide(
    repo: Subject,
    decision: DecisionInput,
    reviewer: Person,
  ): Promise<AccessRequest | undefined> {
    return (await this.decideAll(repo, [decision], reviewer)).get(decision.userId);
  }

  /** Move requests, one decision for each, in one transaction. Gives those that stood where the reviewer saw them. */
  decideAll(
    repo: Subject,
    decisions: readonly DecisionInput[],
    reviewer: Person,
  ): Promise<ReadonlyMap<string, AccessRequest>> {
    return this.#change(async (trx) => {
      const moved = await moveRequests(trx, repo, decisions, reviewer, this.#clock());
      const moves = decisions.filter(({ userId }) => moved.has(userId));
      await this.#record(trx, repo, reviewer.id, moves);
      return moved;
    });
  }

  /** Reset one part of those who are to agree again, never more than `atMost`. */
  askAgain(
    repo: Subject,
    { atMost, reason, ...wanted }: Pick<AskAgainChunk, "atMost" | "reason"> & Wanted,
    reviewer: Person,
  ): Promise<AskedChunk> {
    return this.#change(async (trx) => {
      const { moves, ...part } = within(await holdAgreed(trx, repo, wanted), wanted, atMost);
      const decisions = moves.map((move) => ({ ...move, ...(reason && { reason }) }));
      await moveRequests(trx, repo, decisions, reviewer, this.#clock());
      await this.#record(trx, repo, reviewer.id, decisions);
      return part;
    });
  }

  /** Give access to one who never asked, or whose request is not accepted. False where they have it. */
  grant(repo: Subject, user: Person, reviewer: Person): Promise<boolean> {
    const now = this.#clock();
    const change = decided("accepted", reviewer, undefined, now);
    const row = {
      username: user.username,
      fullname: user.fullname,
      email: null, // who never asked has shared no address
      requested_at: now.toISOString(),
      answers: "[]",
      gate_fingerprint: null,
      ...searchKeys(user, []),
      ...change,
    };
    return this.#change(async (trx) => {
      const from = await placeGrant(trx, keyOf(repo, user.id), row, change);
      if (!from) return false;
      await this.#record(trx, repo, reviewer.id, [{ userId: user.id, from, to: "accepted" }]);
      return true;
    });
  }

  /** Take a key, in the transaction of its request. Gives the first result where it is taken. */
  async #claimKey(
    trx: Transaction<Tables>,
    repo: Subject,
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
    repo: Subject,
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

  #standing(trx: Transaction<Tables>, repo: Subject, userId: string): Promise<RequestRow> {
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
    subject: Subject,
    actorId: string,
    moves: readonly { readonly userId: string; readonly from: string; readonly to: string }[],
  ): Promise<void> {
    const at = this.#clock();
    const events = moves.map(({ userId, from, to }) => ({
      subject,
      userId,
      actorId,
      from,
      to,
      at,
    }));
    await recordEvents(trx, events);
    await this.#notices(trx, events);
    this.#recorded.get(trx)?.push(...events);
  }

  /** One transaction; whoever listens is told of its events once they are kept. */
  async #change<R>(work: (trx: Transaction<Tables>) => Promise<R>): Promise<R> {
    const events: RequestEvent[] = [];
    const result = await this.#db.transaction().execute((trx) => {
      this.#recorded.set(trx, events);
      return work(trx);
    });
    for (const event of events) await this.#onChange(event);
    return result;
  }
}

function keyOf(repo: Subject, userId: string) {
  return { repo_type: repo.type, repo_id: repo.id, user_id: userId };
}
