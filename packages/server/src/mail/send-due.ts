import type { Selectable } from "kysely";
import type { Tables } from "../store/tables.types.ts";
import { backoff, GIVE_UP_AFTER } from "./backoff.ts";
import type { MailAttempt, MailRun } from "./mail.types.ts";
import type { MailRoom } from "./mail-room.ts";
import { readContent } from "./read-content.ts";
import { renderMail } from "./render-mail.ts";

type Mail = Selectable<Tables["sp_mail"]>;

const AT_ONCE = 50;
/** Longer than any attempt takes; after it, a mail whose server died is another server's. */
const LEASE = 5 * 60_000;
/** So many failures one after the other: the mail server is down, and the rest is better kept. */
const ENOUGH_FAILURES = 3;

/** For the operator; `code` is the transport's reason. */
class MailNotSent extends Error {
  override readonly name = "MailNotSent";
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Send what is due. Who sends a mail moves its time on first, in a conditional update, so that no other
 * server sends it too. A server that dies between the handing over and the note of it is the one case
 * in which a mail goes out twice, with one Message-ID: SMTP knows no better.
 */
export async function sendDue(room: MailRoom): Promise<MailRun> {
  const run = { sent: 0, postponed: 0, failed: 0 };
  let failures = 0;
  while (failures < ENOUGH_FAILURES) {
    const due = await room.db
      .selectFrom("sp_mail")
      .selectAll()
      .where("next_at", "<=", room.clock())
      .orderBy("next_at")
      .limit(AT_ONCE)
      .execute();
    if (due.length === 0) return run;
    for (const mail of due) {
      const result = await sendOne(room, mail);
      if (result) run[result] += 1;
      failures = result === "postponed" ? failures + 1 : 0;
      if (failures >= ENOUGH_FAILURES) return run;
    }
  }
  return run;
}

async function sendOne(room: MailRoom, mail: Mail): Promise<keyof MailRun | undefined> {
  const { id, attempts } = mail;
  const claimed = await room.db
    .updateTable("sp_mail")
    .set({ next_at: later(room, LEASE), attempts: attempts + 1 })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("next_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  if (!claimed) return undefined;
  const mine = { ...mail, attempts: attempts + 1 };
  if (room.handedOver.has(id)) return settle(room, mine, { ok: true });
  const content = await readContent(room, mail).catch((error: unknown) => {
    room.onError(error);
    return "host failed" as const;
  });
  if (content === "host failed") {
    await tryLater(room, mine);
    return undefined;
  }
  if (!content) {
    await discard(room, mine);
    return undefined;
  }
  const reader = {
    address: mail.recipient,
    name: mail.recipient_name,
    locale: mail.locale,
    timeZone: room.timeZone,
  };
  const messageId = `${id}@${room.pageUrl({ type: "model", id: "" }).hostname}`;
  return settle(room, mine, await room.transport.send(renderMail(content, reader, messageId)));
}

async function settle(room: MailRoom, mail: Mail, attempt: MailAttempt): Promise<keyof MailRun> {
  const { id, attempts } = mail;
  const now = room.clock();
  if (attempt.ok) {
    room.handedOver.add(id);
    await close(room, mail, { sent_at: now.toISOString(), reason: null });
    room.handedOver.delete(id);
    return "sent";
  }
  const old = now.getTime() - mail.created_at.getTime() > GIVE_UP_AFTER;
  const over = attempt.permanent || old;
  room.onError(
    new MailNotSent(
      `Mail ${id} was not sent: ${attempt.reason}. ${over ? "Giving up" : "It will be tried again"} after attempt ${attempts}.`,
      attempt.reason.replace(/\W+/g, "_"),
    ),
  );
  if (over) {
    await close(room, mail, { failed_at: now.toISOString(), reason: attempt.reason });
    return "failed";
  }
  await tryLater(room, mail, { reason: attempt.reason });
  return "postponed";
}

async function tryLater(
  room: MailRoom,
  { id, attempts }: Mail,
  why: { readonly reason?: string } = {},
): Promise<void> {
  await room.db
    .updateTable("sp_mail")
    .set({ next_at: later(room, backoff(attempts)), ...why })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

type End = { sent_at: string; reason: null } | { failed_at: string; reason: string };

/** Done: the notices in this email are no longer needed. */
async function close({ db }: MailRoom, { id, attempts }: Mail, end: End): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("sp_mail")
      .set({ ...end, next_at: null })
      .where("id", "=", id)
      .where("attempts", "=", attempts)
      .execute();
    await trx.deleteFrom("sp_notice").where("mail_id", "=", id).execute();
  });
}

async function discard({ db }: MailRoom, { id }: Mail): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("sp_notice").where("mail_id", "=", id).execute();
    await trx.deleteFrom("sp_mail").where("id", "=", id).execute();
  });
}

function later({ clock }: MailRoom, ms: number): string {
  return new Date(clock().getTime() + ms).toISOString();
}
