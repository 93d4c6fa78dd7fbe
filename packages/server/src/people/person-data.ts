import type { AccessRequest, Person } from "@sallyport/access";
import type { Kysely } from "kysely";
import { OPERATOR, type RequestEvent, recordEvents } from "../store/record-event.ts";
import { personText, requestOf } from "../store/request-rows.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";
import { bumpVersion, personScope } from "../store/versions.ts";
import { type TokenInfo, TokenStore } from "../tokens/token-store.ts";

/** Everything that is kept about one person. */
export interface PersonData {
  readonly userId: string;
  readonly requests: readonly { readonly subject: Subject; readonly request: AccessRequest }[];
  readonly tokens: readonly TokenInfo[];
  /** Submissions that are remembered so that one that comes again is known. */
  readonly submissions: number;
  /** Mails to them, sent or on their way. */
  readonly mails: readonly {
    readonly address: string;
    readonly createdAt: string;
    readonly sentAt?: string;
  }[];
  /** What was done to their requests, and what they did to others': who, when and what. */
  readonly events: readonly RequestEvent[];
}

/** How much was done away with. */
export interface DeletedPerson {
  readonly requests: number;
  readonly tokens: number;
  readonly submissions: number;
  /** Other people's requests that no longer name them as who decided. */
  readonly decisions: number;
}

/** A deleted person: the id alone. */
function nobody(id: string): Person {
  return { id, username: "deleted", fullname: "Deleted account" };
}

/** The ids of a username or id; several if a name was reused. */
export async function findPersonIds(db: Kysely<Tables>, user: string): Promise<readonly string[]> {
  const [requests, tokens, events] = await Promise.all([
    db
      .selectFrom("sp_request")
      .select("user_id")
      .distinct()
      .where((eb) => eb.or([eb("user_id", "=", user), eb("username", "=", user)]))
      .execute(),
    db.selectFrom("sp_token").select("user_id").distinct().where("user_id", "=", user).execute(),
    db.selectFrom("sp_event").select("user_id").distinct().where("user_id", "=", user).execute(),
  ]);
  return [...new Set([...requests, ...tokens, ...events].map((row) => row.user_id))];
}

/** Read everything about a person. */
export async function readPerson(db: Kysely<Tables>, userId: string): Promise<PersonData> {
  const requests = await db
    .selectFrom("sp_request")
    .selectAll()
    .where("user_id", "=", userId)
    .orderBy("requested_at")
    .orderBy("repo_id")
    .execute();
  const events = await db
    .selectFrom("sp_event")
    .selectAll()
    .where((eb) => eb.or([eb("user_id", "=", userId), eb("actor_id", "=", userId)]))
    .orderBy("id")
    .execute();
  const submissions = await db
    .selectFrom("sp_submission")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  const mails = await db
    .selectFrom("sp_mail")
    .select(["recipient", "created_at", "sent_at"])
    .where("recipient_user_id", "=", userId)
    .orderBy("created_at")
    .execute();
  return {
    userId,
    requests: requests.map((row) => ({ subject: subjectOf(row), request: requestOf(row) })),
    tokens: await new TokenStore(db, () => new Date()).list(userId),
    submissions: Number(submissions.count),
    mails: mails.map(({ recipient, created_at, sent_at }) => ({
      address: recipient,
      createdAt: created_at.toISOString(),
      ...(sent_at && { sentAt: sent_at.toISOString() }),
    })),
    events: events.map((row) => ({
      subject: subjectOf(row),
      userId: row.user_id,
      actorId: row.actor_id,
      from: row.from_status,
      to: row.to_status,
      at: row.at,
    })),
  };
}

/**
 * Deletes everything about a person, in one transaction. They lose any access, and writes for them that have
 * already begun are not stored. The events stay, with one more per request: who, when and what, no answers.
 */
export function deletePerson(
  db: Kysely<Tables>,
  userId: string,
  now: Date = new Date(),
): Promise<DeletedPerson> {
  return db.transaction().execute(async (trx) => {
    await bumpVersion(trx, [personScope(userId)]);
    const requests = await trx
      .deleteFrom("sp_request")
      .where("user_id", "=", userId)
      .returning(["repo_type", "repo_id", "status"])
      .execute();
    await recordEvents(
      trx,
      requests.map((row) => ({
        ...{ subject: subjectOf(row), userId, actorId: OPERATOR, at: now },
        ...{ from: row.status, to: "none" },
      })),
    );
    await trx
      .deleteFrom("sp_notice")
      .where((eb) => eb.or([eb("user_id", "=", userId), eb("recipient_user_id", "=", userId)]))
      .execute();
    await trx.deleteFrom("sp_mail").where("recipient_user_id", "=", userId).execute();
    const [submissions, tokens] = [
      await trx
        .deleteFrom("sp_submission")
        .where("user_id", "=", userId)
        .returning("key")
        .execute(),
      await trx.deleteFrom("sp_token").where("user_id", "=", userId).returning("id").execute(),
    ];
    // `personText` begins with the id.
    const theirs = `${JSON.stringify({ id: userId })
      .slice(0, -1)
      .replace(/[\\%_]/g, "\\$&")},%`;
    let decisions = 0;
    for (const column of ["reviewed_by", "granted_by"] as const) {
      const rows = await trx
        .updateTable("sp_request")
        .set({ [column]: personText(nobody(userId)) })
        .where(column, "like", theirs)
        .returning("user_id")
        .execute();
      if (column === "reviewed_by") decisions = rows.length;
    }
    return {
      requests: requests.length,
      tokens: tokens.length,
      submissions: submissions.length,
      decisions,
    };
  });
}

function subjectOf(row: { readonly repo_type: string; readonly repo_id: string }): Subject {
  return { type: row.repo_type as Subject["type"], id: row.repo_id }; // written by the stores
}
