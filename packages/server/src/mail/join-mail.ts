import type { Transaction } from "kysely";
import { stableId } from "../store/stable-id.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";

/** A mail's recipient, as its row has it. */
export interface AddressedTo {
  readonly recipient: string;
  readonly recipient_user_id: string | null;
  readonly recipient_name: string | null;
  readonly locale: string | null;
}

/**
 * The email for one more request to a subject, for a recipient. Time is divided into windows: the first
 * request in a window is sent right away, the others together when the next window begins. Locks the
 * row, so that the email isn't sent before this transaction ends.
 */
export async function joinMail(
  trx: Transaction<Tables>,
  subject: Subject,
  to: AddressedTo,
  { now, window }: { readonly now: Date; readonly window: number },
): Promise<string> {
  const first = Math.floor(now.getTime() / window);
  for (let slot = first; ; slot++) {
    const id = stableId(`asked ${subject.type} ${subject.id} ${to.recipient} ${slot}`, 40);
    const due = slot === first ? now : new Date(slot * window);
    await trx
      .insertInto("sp_mail")
      .values({
        ...{ id, ...to, attempts: 0 },
        ...{ next_at: due.toISOString(), created_at: now.toISOString() },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    const mail = await trx
      .selectFrom("sp_mail")
      .select("attempts")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (mail?.attempts === 0) return id;
  }
}
