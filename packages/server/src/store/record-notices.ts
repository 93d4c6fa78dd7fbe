import type { Transaction } from "kysely";
import { ofRequester, ofSubject } from "./of-subject.ts";
import { RETENTION, type RequestEvent } from "./record-event.ts";
import type { Tables } from "./tables.types.ts";

/** Puts the notices of a subject's events into the outbox. */
export type NoticeRecorder = (
  trx: Transaction<Tables>,
  events: readonly RequestEvent[],
) => Promise<void>;

/** In ms; the `mail` option of a server has more. */
type Delay = { readonly undoWindow?: number } | undefined;

const UNDO_WINDOW = 15_000;

/** How long the email about a decision waits, in ms; undefined without emails. */
export function mailDelay(mail: Delay): number | undefined {
  return mail && (mail.undoWindow ?? UNDO_WINDOW);
}

/** The recorder for a server's options; without mail, nothing is kept for it. */
export function noticesOf(mail: Delay): NoticeRecorder {
  const delay = mailDelay(mail);
  if (delay === undefined) return async () => {};
  return (trx, events) => recordNotices(trx, events, delay);
}

const DECISIONS = ["accepted", "rejected", "reset"];

/**
 * Puts the notices of events into the outbox, in their transaction: new requests for owners, decisions and
 * expiry for requesters. A later event replaces a decision that was not sent yet; if the request is back at
 * the status that its requester knows, nothing is sent. The events are of one subject, one per user.
 */
async function recordNotices(
  trx: Transaction<Tables>,
  events: readonly RequestEvent[],
  undoWindow: number,
): Promise<void> {
  const told = events.filter((event) => !isAcceptedAtOnce(event));
  const [first] = told;
  if (!first) return;
  const untold = await trx
    .deleteFrom("sp_notice")
    .where((eb) => eb.and(ofSubject(first.subject)))
    .where(
      "user_id",
      "in",
      told.map(({ userId }) => userId),
    )
    .where("kind", "=", "decided")
    .where("mail_id", "is", null)
    .returning(["user_id", "from_status"])
    .execute();
  const known = new Map(untold.map((row) => [row.user_id, row.from_status]));
  const notices = told.flatMap((event) =>
    noticeOf(event, known.get(event.userId) ?? event.from, undoWindow),
  );
  if (notices.length > 0) await trx.insertInto("sp_notice").values(notices).execute();
}

function isAcceptedAtOnce({ userId, actorId, from, to }: RequestEvent): boolean {
  return actorId === userId && to === "accepted" && (from === "none" || from === "reset");
}

/** The notice for an event, given the status the requester last saw, if one is needed. */
function noticeOf(event: RequestEvent, known: string, undoWindow: number) {
  const { subject, userId, actorId, from, to, at } = event;
  const isNew = actorId === userId && to === "pending" && (from === "none" || from === "reset");
  const isDecision = DECISIONS.includes(to) && known !== to;
  const isExpiry = actorId === RETENTION && from === "pending" && to === "none";
  if (!isNew && !isDecision && !isExpiry) return [];
  return [
    {
      id: crypto.randomUUID(),
      kind: isNew ? ("asked" as const) : isExpiry ? ("expired" as const) : ("decided" as const),
      ...ofRequester(subject, userId),
      from_status: known,
      to_status: to,
      at: at.toISOString(),
      due_at: new Date(at.getTime() + (isDecision ? undoWindow : 0)).toISOString(),
    },
  ];
}
