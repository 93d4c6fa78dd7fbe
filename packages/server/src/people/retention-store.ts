import type { Kysely } from "kysely";
import { ofSubject } from "../store/of-subject.ts";
import { RETENTION, type RequestEvent, recordEvents } from "../store/record-event.ts";
import type { NoticeRecorder } from "../store/record-notices.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";
import { type Basis, lockBasis } from "../store/versions.ts";
import { sweepExpired, sweepRejected, sweepWithdrawn } from "./sweep.ts";

/** For how many days personal data of requests is kept; absent: not limited. */
export interface Retention {
  /** After the rejection. Answers, name and address go then; that it was rejected stays. */
  readonly rejected?: number;
  /** After the request was withdrawn. Its answers are deleted immediately, the rest of the submission then. */
  readonly withdrawn?: number;
  /** After the submission, for an undecided request. It is withdrawn then, and its requester can ask again. */
  readonly expired?: number;
}

/** A change names what it sets; null removes the limit. */
export type RetentionChange = { readonly [Key in keyof Retention]?: number | null };

/** How much a sweep did away with. */
export interface Swept {
  readonly rejected: number;
  readonly withdrawn: number;
  readonly expired: number;
}

/** A statement has room for so many rows. */
const AT_ONCE = 1_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** How long personal data is kept, per repo or group, and doing away with what is older. */
export class RetentionStore {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => Date;
  readonly #onChange: (event: RequestEvent) => Promise<void>;
  readonly #notices: NoticeRecorder;

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

  async read(subject: Subject): Promise<Retention> {
    const row = await this.#db
      .selectFrom("sp_retention")
      .selectAll()
      .where((eb) => eb.and(ofSubject(subject)))
      .executeTakeFirst();
    return {
      ...(row && row.rejected_days !== null && { rejected: row.rejected_days }),
      ...(row && row.withdrawn_days !== null && { withdrawn: row.withdrawn_days }),
      ...(row && row.expired_days !== null && { expired: row.expired_days }),
    };
  }

  /** Change only what is named. */
  async save(subject: Subject, change: RetentionChange, basis?: Basis): Promise<void> {
    const set = {
      ...(change.rejected !== undefined && { rejected_days: change.rejected }),
      ...(change.withdrawn !== undefined && { withdrawn_days: change.withdrawn }),
      ...(change.expired !== undefined && { expired_days: change.expired }),
    };
    if (Object.keys(set).length === 0) return;
    await this.#db.transaction().execute(async (trx) => {
      if (basis) await lockBasis(trx, basis);
      await trx
        .insertInto("sp_retention")
        .values({ ...ofSubject(subject), ...set })
        .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doUpdateSet(set))
        .execute();
    });
  }

  /** Deletes data past its retention. Safe to run in several processes. */
  async sweep(): Promise<Swept> {
    const now = this.#clock();
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const swept = { rejected: 0, withdrawn: 0, expired: 0 };
    for (const row of await this.#db.selectFrom("sp_retention").selectAll().execute()) {
      const type = row.repo_type as Subject["type"]; // written by `save`
      const subject: Subject = { type, id: row.repo_id };
      const events: RequestEvent[] = [];
      await this.#db.transaction().execute(async (trx) => {
        const record = (users: readonly string[], from: string, to: string): void => {
          const shared = { subject, actorId: RETENTION, from, to, at: now };
          events.push(...users.map((userId) => ({ ...shared, userId })));
        };
        if (row.rejected_days !== null) {
          const erased = await sweepRejected(trx, subject, before(row.rejected_days));
          record(erased, "rejected", "erased");
          swept.rejected += erased.length;
        }
        if (row.expired_days !== null) {
          const expired = await sweepExpired(trx, subject, before(row.expired_days));
          record(expired, "pending", "none");
          swept.expired += expired.length;
        }
        if (row.withdrawn_days !== null) {
          swept.withdrawn += await sweepWithdrawn(trx, subject, before(row.withdrawn_days));
        }
        for (let start = 0; start < events.length; start += AT_ONCE) {
          const some = events.slice(start, start + AT_ONCE);
          await recordEvents(trx, some);
          await this.#notices(trx, some);
        }
      });
      for (const event of events) if (event.to !== "erased") await this.#onChange(event);
    }
    return swept;
  }
}
