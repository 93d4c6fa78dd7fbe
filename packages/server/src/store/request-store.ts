import type {
  AccessRequest,
  DecisionInput,
  Person,
  Repo,
  RequestCounts,
  ShownWords,
} from "@sallyport/access";
import type { AskAgainChunk, AskedChunk } from "@sallyport/access/agreements";
import type { AnswerPairs } from "@sallyport/schema";
import type { Kysely, Transaction } from "kysely";
import { decided } from "./decided.ts";
import { hold, moveRequests } from "./move-requests.ts";
import { ofRequester } from "./of-subject.ts";
import { placeGrant, placeRequest } from "./place-request.ts";
import { holdAgreed, type Wanted, within } from "./read-agreements.ts";
import type { RequestEvent } from "./record-event.ts";
import type { NoticeRecorder } from "./record-notices.ts";
import { RequestChanges } from "./request-changes.ts";
import { readCounts } from "./request-counts.ts";
import { REQUEST_COLUMNS, type RequestRow, requestOf } from "./request-rows.ts";
import { searchKeys } from "./search-keys.ts";
import type { Subject } from "./subject.types.ts";
import { hasOtherBody, keepSubmission, type SubmissionKey } from "./submission-keys.ts";
import type { Tables } from "./tables.types.ts";
import { type Basis, personScope } from "./versions.ts";

/** What a visitor asks with. */
export interface NewRequest {
  readonly user: Person;
  readonly status: "pending" | "accepted" | "rejected";
  /** Of a request that a rule rejects. */
  readonly reason?: string;
  readonly answers: AnswerPairs;
  readonly gateFingerprint: string;
  /** The repo whose form it answers, where that is not what the request is kept under. */
  readonly formRepo?: Repo;
  readonly shownWords?: ShownWords;
  /** By which the sender knows this submission. */
  readonly key?: SubmissionKey;
}

/** What became of a submission. */
export interface Submitted {
  readonly status: "pending" | "accepted" | "rejected";
  readonly requestedAt: string;
}

/**
 * Requests of all repos. Each change and its event are one transaction, which checks the basis that it is
 * given: what a request has found out before it. Without one, as for an operator, nothing is checked.
 */
export class RequestStore {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => Date;
  readonly #changes: RequestChanges;

  /** `onChange` hears of each event after its transaction; `notices` fills the outbox within it. */
  constructor(
    db: Kysely<Tables>,
    clock: () => Date,
    onChange: (event: RequestEvent) => Promise<void> = async () => {},
    notices: NoticeRecorder = async () => {},
  ) {
    this.#db = db;
    this.#clock = clock;
    this.#changes = new RequestChanges(db, clock, onChange, notices);
  }

  /** The time, as this store's clock has it. */
  now(): Date {
    return this.#clock();
  }

  async find(repo: Subject, userId: string): Promise<AccessRequest | undefined> {
    const row = await this.#db
      .selectFrom("sp_request")
      .select(REQUEST_COLUMNS)
      .where((eb) => eb.and(ofRequester(repo, userId)))
      .executeTakeFirst();
    return row && requestOf(row);
  }

  counts(repo: Subject): Promise<RequestCounts> {
    return readCounts(this.#db, repo);
  }

  /**
   * Stores a request, or returns the existing one unchanged unless it was reset. `other-body` if the
   * idempotency key was used with another body.
   */
  ask(repo: Subject, request: NewRequest, basis?: Basis): Promise<Submitted | "other-body"> {
    const { user, status, reason, answers, gateFingerprint, formRepo, shownWords, key } = request;
    const now = this.#clock().toISOString();
    const asked = {
      username: user.username,
      fullname: user.fullname,
      email: user.email ?? null,
      status,
      requested_at: now,
      reviewed_at: status === "pending" ? null : now,
      reviewed_by: null,
      granted_by: null,
      reason: reason ?? null,
      answers: JSON.stringify(answers),
      gate_fingerprint: gateFingerprint,
      form_repo_type: formRepo?.type ?? null,
      form_repo_id: formRepo?.id ?? null,
      shown_words: shownWords ? JSON.stringify(shownWords) : null,
      ...searchKeys(user, answers),
    };
    return this.#changes.run(basis, async (trx, record) => {
      const from = await placeRequest(trx, ofRequester(repo, user.id), asked);
      if (from) {
        if (key) await keepSubmission(trx, ofRequester(repo, user.id), key, now);
        await record(repo, user.id, [{ userId: user.id, from, to: status }]);
        return { status, requestedAt: now };
      }
      const standing = await this.#standing(trx, repo, user.id);
      if (standing.status === "reset")
        throw new Error("unreachable: a reset request is asked anew");
      const requestedAt = standing.requested_at.toISOString();
      if (key && (await hasOtherBody(trx, ofRequester(repo, user.id), key, requestedAt)))
        return "other-body";
      return { status: standing.status, requestedAt };
    });
  }

  /** Whether a key made the request of this time, and with another body. */
  hasOtherBody(
    repo: Subject,
    userId: string,
    key: SubmissionKey,
    requestedAt: string,
  ): Promise<boolean> {
    return hasOtherBody(this.#db, ofRequester(repo, userId), key, requestedAt);
  }

  /** False where nothing is pending. */
  withdraw(repo: Subject, userId: string, basis?: Basis): Promise<boolean> {
    return this.#changes.run(basis, async (trx, record) => {
      const row = await trx
        .deleteFrom("sp_request")
        .where((eb) => eb.and(ofRequester(repo, userId)))
        .where("status", "=", "pending")
        .returning("user_id")
        .executeTakeFirst();
      if (row) await record(repo, userId, [{ userId, from: "pending", to: "none" }]);
      return row !== undefined;
    });
  }

  /** Moves a request if its status is what the reviewer saw; undefined otherwise. */
  async decide(
    repo: Subject,
    decision: DecisionInput,
    reviewer: Person,
    basis?: Basis,
  ): Promise<AccessRequest | undefined> {
    const [moved] = await this.decideAll(repo, [[decision]], reviewer, basis);
    return moved?.get(decision.userId);
  }

  /**
   * Moves requests in one transaction, turn after turn, with one decision per user in a turn. Returns, for each
   * turn, the requests that moved.
   */
  decideAll(
    repo: Subject,
    turns: readonly (readonly DecisionInput[])[],
    reviewer: Person,
    basis?: Basis,
  ): Promise<readonly ReadonlyMap<string, AccessRequest>[]> {
    return this.#changes.run(basis, async (trx, record) => {
      const all: ReadonlyMap<string, AccessRequest>[] = [];
      await hold(trx, repo, turns.flat());
      for (const decisions of turns) {
        const moved = await moveRequests(trx, repo, decisions, reviewer, this.#clock());
        const moves = decisions.filter(({ userId }) => moved.has(userId));
        await record(repo, reviewer.id, moves);
        all.push(moved);
      }
      return all;
    });
  }

  /** Reset one part of those who are to agree again, never more than `atMost`. */
  askAgain(
    repo: Subject,
    { atMost, reason, ...wanted }: Pick<AskAgainChunk, "atMost" | "reason"> & Wanted,
    reviewer: Person,
    basis?: Basis,
  ): Promise<AskedChunk> {
    return this.#changes.run(basis, async (trx, record) => {
      const { moves, ...part } = within(await holdAgreed(trx, repo, wanted), wanted, atMost);
      const decisions = moves.map((move) => ({ ...move, ...(reason && { reason }) }));
      await moveRequests(trx, repo, decisions, reviewer, this.#clock());
      await record(repo, reviewer.id, decisions);
      return part;
    });
  }

  /** Give access to one who never asked, or whose request is not accepted. False where they have it. */
  grant(repo: Subject, user: Person, reviewer: Person, basis?: Basis): Promise<boolean> {
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
    const scopes = [...(basis?.scopes ?? []), personScope(user.id)];
    return this.#changes.run(basis && { ...basis, scopes }, async (trx, record) => {
      const from = await placeGrant(trx, ofRequester(repo, user.id), row, change);
      if (!from) return false;
      await record(repo, reviewer.id, [{ userId: user.id, from, to: "accepted" }]);
      return true;
    });
  }

  #standing(trx: Transaction<Tables>, repo: Subject, userId: string): Promise<RequestRow> {
    return trx
      .selectFrom("sp_request")
      .select(REQUEST_COLUMNS)
      .where((eb) => eb.and(ofRequester(repo, userId)))
      .executeTakeFirstOrThrow();
  }
}
