import type { Transaction } from "kysely";
import { ofSubject } from "../store/of-subject.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";

/** Erase what rejected requests say of people; that they were rejected stays. Gives whose. */
export async function sweepRejected(
  trx: Transaction<Tables>,
  subject: Subject,
  before: Date,
): Promise<readonly string[]> {
  const rows = await trx
    .updateTable("sp_request")
    .set((eb) => ({
      answers: "[]",
      email: null,
      fullname: eb.ref("username"),
      reason: null,
      shown_words: null,
      name_key: eb.ref("user_key"),
      search_key: eb.ref("user_key"),
    }))
    .where((eb) => eb.and(ofSubject(subject)))
    .where("status", "=", "rejected")
    .where("reviewed_at", "<", before)
    .where((eb) =>
      eb.or([
        eb("answers", "!=", "[]"),
        eb("email", "is not", null),
        eb("fullname", "!=", eb.ref("username")),
        eb("reason", "is not", null),
        eb("shown_words", "is not", null),
      ]),
    )
    .returning("user_id")
    .execute();
  return rows.map((row) => row.user_id);
}

/** Withdraws undecided requests. Returns the ids of their users. */
export async function sweepExpired(
  trx: Transaction<Tables>,
  subject: Subject,
  before: Date,
): Promise<readonly string[]> {
  const rows = await trx
    .deleteFrom("sp_request")
    .where((eb) => eb.and(ofSubject(subject)))
    .where("status", "=", "pending")
    .where("requested_at", "<", before)
    .returning("user_id")
    .execute();
  return rows.map((row) => row.user_id);
}

/** Forget submissions whose requests are gone. Gives how many. */
export async function sweepWithdrawn(
  trx: Transaction<Tables>,
  subject: Subject,
  before: Date,
): Promise<number> {
  const rows = await trx
    .deleteFrom("sp_submission")
    .where((eb) => eb.and(ofSubject(subject)))
    .where("requested_at", "<", before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("sp_request")
            .select("sp_request.user_id")
            .whereRef("sp_request.repo_type", "=", "sp_submission.repo_type")
            .whereRef("sp_request.repo_id", "=", "sp_submission.repo_id")
            .whereRef("sp_request.user_id", "=", "sp_submission.user_id")
            .whereRef("sp_request.requested_at", "=", "sp_submission.requested_at"),
        ),
      ),
    )
    .returning("key")
    .execute();
  return rows.length;
}
