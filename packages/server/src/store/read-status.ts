import type { VisitorStatus } from "@sallyport/access";
import type { Kysely } from "kysely";
import { ofRequester } from "./of-subject.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";
import { type Basis, isChanged, lastChange, StaleError } from "./versions.ts";

/**
 * A request's status, and that the basis holds at the same moment: throws a `StaleError` where the person
 * was accepted and it does not.
 */
export async function readStatus(
  db: Kysely<Tables>,
  subject: Subject,
  userId: string,
  basis: Basis,
): Promise<VisitorStatus> {
  const request = db
    .selectFrom("sp_request")
    .select("status")
    .where((eb) => eb.and(ofRequester(subject, userId)));
  const { status, changed } = await db
    .selectNoFrom([request.as("status"), lastChange(db, basis.scopes).as("changed")])
    .executeTakeFirstOrThrow();
  if (status === "accepted" && isChanged(basis, changed)) throw new StaleError();
  return status ?? "none";
}
