import type { Selectable } from "kysely";
import { stableId } from "../http/stable-id.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";
import { nextDigest } from "./digest-time.ts";
import {
  findOwners,
  findRequester,
  type MailRecipient,
  type OwnersToTell,
} from "./find-recipients.ts";
import type { MailRoom } from "./mail-room.ts";

type Notice = Selectable<Tables["sp_notice"]>;

const AT_ONCE = 200;
const HOST_FAILED_WAIT = 60_000;

/**
 * Find out who is told of what has become due: each notice becomes one for each recipient, with its mail
 * where it is told at once. The host is asked outside of any transaction; of several servers that do the
 * same, one takes the notice.
 */
export async function addressNotices(room: MailRoom): Promise<void> {
  const owners = new Map<string, Promise<OwnersToTell>>();
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
      const told = await whoIsTold(room, notice, owners).catch((error: unknown) => {
        room.onError(error);
        return undefined;
      });
      if (told) await spread(room, notice, told);
      else await postpone(room, notice);
    }
    if (notices.length < AT_ONCE) return;
  }
}

async function whoIsTold(
  room: MailRoom,
  notice: Notice,
  owners: Map<string, Promise<OwnersToTell>>,
): Promise<OwnersToTell> {
  if (notice.kind === "decided") {
    return { mode: "real-time", recipients: await findRequester(room.host, notice.user_id) };
  }
  const key = `${notice.repo_type} ${notice.repo_id}`;
  const found = owners.get(key) ?? findOwners(room, subjectOf(notice));
  owners.set(key, found);
  return found;
}

function subjectOf({ repo_type, repo_id }: Notice): Subject {
  return { type: repo_type as Subject["type"], id: repo_id }; // written by `recordNotices`
}

/** One notice for each recipient in place of the one for all. */
function spread(room: MailRoom, notice: Notice, { mode, recipients }: OwnersToTell): Promise<void> {
  const now = room.clock().toISOString();
  const due =
    mode === "bulk" ? nextDigest(notice.at, room.timeZone, room.digestHour).toISOString() : now;
  const once = new Map(recipients.map((one) => [one.address.toLowerCase(), one]));
  return room.db.transaction().execute(async (trx) => {
    const taken = await trx
      .deleteFrom("sp_notice")
      .where("id", "=", notice.id)
      .returning("id")
      .executeTakeFirst();
    if (!taken || once.size === 0) return;
    const addressed = [...once.values()].map((recipient) => ({
      ...columns(recipient),
      id: stableId(`${notice.id} ${recipient.address}`, 40),
    }));
    await trx
      .insertInto("sp_notice")
      .values(
        addressed.map((to) => ({
          ...notice,
          ...to,
          at: notice.at.toISOString(),
          due_at: due,
          mail_id: mode === "bulk" ? null : to.id,
        })),
      )
      .execute();
    if (mode === "bulk") return;
    await trx
      .insertInto("sp_mail")
      .values(addressed.map((to) => ({ ...to, next_at: now, attempts: 0, created_at: now })))
      .execute();
  });
}

function columns({ address, userId, name, locale }: MailRecipient) {
  return { recipient: address, recipient_user_id: userId, recipient_name: name, locale };
}

async function postpone({ db, clock }: MailRoom, { id }: Notice): Promise<void> {
  const later = new Date(clock().getTime() + HOST_FAILED_WAIT).toISOString();
  await db.updateTable("sp_notice").set({ due_at: later }).where("id", "=", id).execute();
}
