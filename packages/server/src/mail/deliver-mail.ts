import { addressNotices } from "./address-notices.ts";
import { composeDigests } from "./compose-digests.ts";
import type { MailRun } from "./mail.types.ts";
import type { MailRoom } from "./mail-room.ts";
import { sendDue } from "./send-due.ts";

const KEPT = 30 * 24 * 60 * 60 * 1_000;

/**
 * Send what is due, once. Any number of servers may do so at the same time: each mail is one server's.
 * Rejects where the database cannot be reached; the next run goes on.
 */
export async function deliverMail(room: MailRoom): Promise<MailRun> {
  await addressNotices(room);
  await composeDigests(room);
  const run = await sendDue(room);
  await room.db
    .deleteFrom("sp_mail")
    .where("next_at", "is", null)
    .where("created_at", "<", new Date(room.clock().getTime() - KEPT))
    .execute();
  return run;
}
