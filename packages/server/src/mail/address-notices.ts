import type { Selectable } from "kysely";
import { stableId } from "../store/stable-id.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";
import { lockBasis, personScope, readVersion, StaleError } from "../store/versions.ts";
import { nextDigest } from "./digest-time.ts";
import {
  findOwners,
  findRequester,
  type MailRecipient,
  notificationMode,
} from "./find-recipients.ts";
import { type AddressedTo, joinMail } from "./join-mail.ts";
import type { MailRoom } from "./mail-room.ts";

type Notice = Selectable<Tables["sp_notice"]>;

/** The recipients of a notice, and how they are notified. */
interface Told {
  readonly by: "digest" | "gathered mail" | "mail of its own";
  readonly recipients: readonly MailRecipient[];
}

const AT_ONCE = 200;
const HOST_FAILED_WAIT = 60_000;

/**
 * Finds the recipients of due notices: each notice becomes one per recipient, in its own email or for the
 * digest that goes out now. Recipients are looked up this late because rights change. The host is called
 * outside of any transaction; of several servers doing the same, one takes the notice.
 */
export async function addressNotices(room: MailRoom): Promise<void> {
  const version = await readVersion(room.db);
  const known = new Map<string, Promise<unknown>>();
  /** Ask once in a run. */
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const found = (known.get(key) as Promise<T> | undefined) ?? ask(); // each key is one question's
    known.set(key, found);
    return found;
  };
  for (;;) {
    const notices = await room.db
      .selectFrom("sp_notice")
      .selectAll()
      .where("mail_id", "is", null)
      .where("recipient", "is", null)
      .where("due_at", "<=", room.clock())
      .orderBy("due_at")
      .limit(AT_ONCE)
      .execute();
    for (const notice of notices) {
      const told = await whoIsTold(room, notice, once).catch((error: unknown) => {
        room.onError(error);
        return new Date(room.clock().getTime() + HOST_FAILED_WAIT);
      });
      if (told instanceof Date) await postpone(room, notice, told);
      else await spread(room, notice, told, version).catch(waitForNextRun);
    }
    if (notices.length < AT_ONCE) return;
  }
}

/** Someone whom a notice is about, or whom the host named, may have been deleted since: it is asked again. */
function waitForNextRun(error: unknown): void {
  if (!(error instanceof StaleError)) throw error;
}

/** The recipients, or when to look them up. */
async function whoIsTold(
  room: MailRoom,
  notice: Notice,
  once: <T>(key: string, ask: () => Promise<T>) => Promise<T>,
): Promise<Told | Date> {
  if (notice.kind !== "asked") {
    const recipients = await findRequester(room.host, notice.user_id);
    return { by: "mail of its own", recipients };
  }
  const subject = subjectOf(notice);
  const key = `${subject.type} ${subject.id}`;
  const mode = await once(`mode ${key}`, () => notificationMode(room, subject));
  if (mode === "bulk") {
    const digest = nextDigest(notice.at, room.timeZone, room.digestHour);
    if (digest > room.clock()) return digest;
  }
  const recipients = await once(`owners ${key}`, () => findOwners(room, subject));
  return { by: mode === "bulk" ? "digest" : "gathered mail", recipients };
}

function subjectOf({ repo_type, repo_id }: Notice): Subject {
  return { type: repo_type as Subject["type"], id: repo_id }; // written by `recordNotices`
}

/** One notice for each recipient in place of the one for all. */
function spread(
  room: MailRoom,
  notice: Notice,
  { by, recipients }: Told,
  version: number,
): Promise<void> {
  const now = room.clock();
  const time = now.toISOString();
  const once = new Map(recipients.map((one) => [one.address.toLowerCase(), one]));
  const people = [notice.user_id, ...recipients.flatMap(({ userId }) => userId ?? [])];
  const scopes = people.map(personScope);
  return room.db.transaction().execute(async (trx) => {
    await lockBasis(trx, { version, scopes });
    const taken = await trx
      .deleteFrom("sp_notice")
      .where("id", "=", notice.id)
      .returning("id")
      .executeTakeFirst();
    if (!taken) return;
    for (const recipient of once.values()) {
      const to = columns(recipient);
      const id = stableId(`${notice.id} ${recipient.address}`, 40);
      let mail_id: string | null = null;
      if (by === "gathered mail") {
        mail_id = await joinMail(trx, subjectOf(notice), to, { now, window: room.gather });
      } else if (by === "mail of its own") {
        const times = { next_at: time, attempts: 0, created_at: time };
        await trx
          .insertInto("sp_mail")
          .values({ id, ...to, ...times })
          .execute();
        mail_id = id;
      }
      const at = notice.at.toISOString();
      await trx
        .insertInto("sp_notice")
        .values({ ...notice, ...to, id, at, due_at: time, mail_id })
        .execute();
    }
  });
}

function columns({ address, userId, name, locale }: MailRecipient): AddressedTo {
  return { recipient: address, recipient_user_id: userId, recipient_name: name, locale };
}

async function postpone({ db }: MailRoom, { id }: Notice, until: Date): Promise<void> {
  await db
    .updateTable("sp_notice")
    .set({ due_at: until.toISOString() })
    .where("id", "=", id)
    .execute();
}
