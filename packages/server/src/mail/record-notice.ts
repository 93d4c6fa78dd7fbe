import type { Transaction } from "kysely";
import type { Tables } from "../store/tables.types.ts";
import type { MailOptions } from "./mail.types.ts";

/** What happened to a request: who did what. */
export interface NoticeEvent {
  readonly subject: { readonly type: string; readonly id: string };
  readonly userId: string;
  readonly actorId: string;
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}

/** Puts into the outbox what is to be told of an event. */
export type NoticeRecorder = (trx: Transaction<Tables>, event: NoticeEvent) => Promise<void>;

const UNDO_WINDOW = 15_000;

/** The recorder for a server's options; without mail, nothing is kept for it. */
export function noticesOf(mail: MailOptions | undefined): NoticeRecorder {
  if (!mail) return async () => {};
  return (trx, event) => recordNotice(trx, event, mail.undoWindow ?? UNDO_WINDOW);
}

const DECISIONS = ["accepted", "rejected", "reset"];

/**
 * Put into the outbox what is to be told of an event, in its transaction: new requests for owners,
 * decisions for requesters. A decision that is not told yet is taken back by whatever follows it; where
 * the request stands again as its requester knows it, nothing is told at all.
 */
async function recordNotice(
  trx: Transaction<Tables>,
  { subject, userId, actorId, from, to, at }: NoticeEvent,
  undoWindow: number,
): Promise<void> {
  const byRequester = actorId === userId;
  if (byRequester && from === "none" && to === "accepted") return;
  const isNew = byRequester && to === "pending" && (from === "none" || from === "reset");
  const untold = await trx
    .deleteFrom("sp_notice")
    .where("repo_type", "=", subject.type)
    .where("repo_id", "=", subject.id)
    .where("user_id", "=", userId)
    .where("kind", "=", "decided")
    .where("mail_id", "is", null)
    .returning("from_status")
    .executeTakeFirst();
  const known = untold?.from_status ?? from;
  const isDecision = DECISIONS.includes(to) && known !== to;
  if (!isNew && !isDecision) return;
  await trx
    .insertInto("sp_notice")
    .values({
      id: crypto.randomUUID(),
      kind: isNew ? "asked" : "decided",
      repo_type: subject.type,
      repo_id: subject.id,
      user_id: userId,
      from_status: known,
      to_status: to,
      at: at.toISOString(),
      due_at: new Date(at.getTime() + (isNew ? 0 : undoWindow)).toISOString(),
    })
    .execute();
}
