import type { DecisionInput } from "@sallyport/access";
import type {
  AgreedGate,
  AskAgainChunk,
  AskedChunk,
  AskedCounts,
} from "@sallyport/access/agreements";
import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import { ofSubject } from "./of-subject.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/** Those of a subject who have access or wait, by the gate that they agreed to; null: to none. */
export type AgreedRow = Omit<AgreedGate, "fingerprint" | "gate" | "current"> & {
  readonly fingerprint: string | null;
};

/** Agreements by gate, the most recently agreed to first. */
export async function readAgreements(
  db: Kysely<Tables>,
  subject: Subject,
): Promise<readonly AgreedRow[]> {
  const rows = await db
    .selectFrom("sp_request")
    .select((eb) => [
      "gate_fingerprint",
      eb.fn.min("requested_at").as("first"),
      eb.fn.max("requested_at").as("last"),
      eb.fn.countAll<string>().as("all"),
      sql<string>`count(case when status = 'accepted' then 1 end)`.as("accepted"),
    ])
    .where((eb) => eb.and(ofSubject(subject)))
    .where("status", "in", ["accepted", "pending"])
    .groupBy("gate_fingerprint")
    .orderBy("last", "desc")
    .execute();
  return rows.map(({ gate_fingerprint, first, last, all, accepted }) => ({
    fingerprint: gate_fingerprint,
    accepted: Number(accepted),
    pending: Number(all) - Number(accepted),
    firstAskedAt: first.toISOString(),
    lastAskedAt: last.toISOString(),
  }));
}

/** A request to reset, with its status. */
export interface Held {
  readonly userId: string;
  readonly from: "accepted" | "pending";
}

/** Whom a part of asking again may reach. `current` are the gates that cards ask for now. */
export type Wanted = Pick<AskAgainChunk, "whom" | "asOf" | "after"> & {
  readonly current: readonly string[];
  readonly limit: number;
};

/**
 * Locks the requests that asking again resets, by user id, until the transaction ends. Requests that changed
 * since the plan was made are left out: they have an event.
 */
export async function holdAgreed(
  trx: Transaction<Tables>,
  subject: Subject,
  { whom, asOf, after = "", current, limit }: Wanted,
): Promise<readonly Held[]> {
  const chosen = whom === "all" ? [] : whom.filter((one) => !current.includes(one));
  if (whom !== "all" && chosen.length === 0) return [];
  const rows = await trx
    .selectFrom("sp_request")
    .select(["user_id", "status"])
    .where((eb) => eb.and(ofSubject(subject)))
    .where("user_id", ">", after)
    .where("status", "in", ["accepted", "pending"])
    .$if(whom !== "all", (query) => query.where("gate_fingerprint", "in", chosen))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("sp_event")
            .select("sp_event.id")
            .whereRef("sp_event.repo_type", "=", "sp_request.repo_type")
            .whereRef("sp_event.repo_id", "=", "sp_request.repo_id")
            .whereRef("sp_event.user_id", "=", "sp_request.user_id")
            .where("sp_event.at", ">", sql<Date>`${asOf}`),
        ),
      ),
    )
    .orderBy("user_id")
    .limit(limit)
    .forUpdate("sp_request")
    .execute();
  return rows.map(({ user_id, status }) => ({
    userId: user_id,
    from: status === "accepted" ? "accepted" : "pending",
  }));
}

/** The moves of one part, never more than so many of each status. */
export function within(
  held: readonly Held[],
  { limit }: Pick<Wanted, "limit">,
  atMost: AskedCounts,
): AskedChunk & { readonly moves: readonly DecisionInput[] } {
  const asked = { accepted: 0, pending: 0 };
  const moves = held.flatMap(({ userId, from }): readonly DecisionInput[] => {
    if (asked[from] >= atMost[from]) return [];
    asked[from] += 1;
    return [{ userId, from, to: "reset" }];
  });
  const last = held.length === limit ? held.at(-1) : undefined;
  return { moves, asked, ...(last && { next: last.userId }) };
}
