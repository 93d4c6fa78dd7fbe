import { stableId } from "../store/stable-id.ts";
import { dayOf, nextDigest } from "./digest-time.ts";
import type { MailRoom } from "./mail-room.ts";

/**
 * Put what waits for a recipient into the day's one digest. Its id is the recipient's and the day's, so
 * that whichever server comes second finds it taken; what it had no place for waits for the next.
 */
export async function composeDigests(room: MailRoom): Promise<void> {
  const now = room.clock();
  const waiting = await room.db
    .selectFrom("sp_notice")
    .select("recipient")
    .distinct()
    .where("mail_id", "is", null)
    .where("recipient", "is not", null)
    .where("due_at", "<=", now)
    .execute();
  for (const { recipient } of waiting) {
    if (recipient !== null) await composeDigest(room, recipient, now);
  }
}

async function composeDigest(room: MailRoom, recipient: string, now: Date): Promise<void> {
  const id = stableId(`digest ${recipient} ${dayOf(now, room.timeZone)}`, 40);
  await room.db.transaction().execute(async (trx) => {
    const waiting = trx
      .selectFrom("sp_notice")
      .select(["recipient_user_id", "recipient_name", "locale"])
      .where("recipient", "=", recipient)
      .where("mail_id", "is", null)
      .where("due_at", "<=", now)
      .orderBy("at", "desc")
      .limit(1)
      // Who is deleted now is deleted with the mail, or before it.
      .forUpdate();
    const newest = await waiting.executeTakeFirst();
    if (!newest) return;
    const time = now.toISOString();
    const taken = await trx
      .insertInto("sp_mail")
      .values({ id, recipient, ...newest, next_at: time, attempts: 0, created_at: time })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    const next = nextDigest(now, room.timeZone, room.digestHour).toISOString();
    await trx
      .updateTable("sp_notice")
      .set(taken ? { mail_id: id } : { due_at: next })
      .where("recipient", "=", recipient)
      .where("mail_id", "is", null)
      .where("due_at", "<=", now)
      .execute();
  });
}
