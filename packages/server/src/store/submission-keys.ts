import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.types.ts";

/** By which the sender of a submission knows it again. */
export interface SubmissionKey {
  readonly text: string;
  /** SHA-256 of what was sent under it, in hexadecimal. */
  readonly body: string;
}

interface Requester {
  readonly repo_type: string;
  readonly repo_id: string;
  readonly user_id: string;
}

/** Note the key that has made a request, in its transaction. A key of an earlier request is free again. */
export async function keepSubmission(
  trx: Transaction<Tables>,
  requester: Requester,
  { text, body }: SubmissionKey,
  requestedAt: string,
): Promise<void> {
  const made = { requested_at: requestedAt, body };
  await trx
    .insertInto("sp_submission")
    .values({ ...requester, key: text, ...made })
    .onConflict((c) => c.columns(["repo_type", "repo_id", "user_id", "key"]).doUpdateSet(made))
    .execute();
}

/** Whether a key has made the request of this time, and with another body. */
export async function hasOtherBody(
  db: Kysely<Tables>,
  requester: Requester,
  { text, body }: SubmissionKey,
  requestedAt: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("sp_submission")
    .select("body")
    .where((eb) => eb.and({ ...requester, key: text }))
    .where("requested_at", "=", new Date(requestedAt))
    .executeTakeFirst();
  return row !== undefined && row.body !== null && row.body !== body;
}
