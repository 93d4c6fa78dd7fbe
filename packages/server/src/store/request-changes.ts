import type { Kysely, Transaction } from "kysely";
import { type RequestEvent, recordEvents } from "./record-event.ts";
import type { NoticeRecorder } from "./record-notices.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";
import { type Basis, lockBasis } from "./versions.ts";

/** Adds the events of moves that one actor has made, in the transaction of the moves. */
type Record = (
  subject: Subject,
  actorId: string,
  moves: readonly { readonly userId: string; readonly from: string; readonly to: string }[],
) => Promise<void>;

/** Changes of requests: each is one transaction with its events. */
export class RequestChanges {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => Date;
  readonly #onChange: (event: RequestEvent) => Promise<void>;
  readonly #notices: NoticeRecorder;

  /** `onChange` hears of each event after its transaction; `notices` fills the outbox within it. */
  constructor(
    db: Kysely<Tables>,
    clock: () => Date,
    onChange: (event: RequestEvent) => Promise<void>,
    notices: NoticeRecorder,
  ) {
    this.#db = db;
    this.#clock = clock;
    this.#onChange = onChange;
    this.#notices = notices;
  }

  /** One transaction. Throws a `StaleError` where something of the basis has changed. */
  async run<R>(
    basis: Basis | undefined,
    work: (trx: Transaction<Tables>, record: Record) => Promise<R>,
  ): Promise<R> {
    const recorded: RequestEvent[] = [];
    const result = await this.#db.transaction().execute(async (trx) => {
      if (basis) await lockBasis(trx, basis);
      return work(trx, async (subject, actorId, moves) => {
        const at = this.#clock();
        const events = moves.map(({ userId, from, to }) => {
          return { subject, userId, actorId, from, to, at };
        });
        await recordEvents(trx, events);
        await this.#notices(trx, events);
        recorded.push(...events);
      });
    });
    for (const event of recorded) await this.#onChange(event);
    return result;
  }
}
