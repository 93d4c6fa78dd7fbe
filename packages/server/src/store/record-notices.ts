import type { Transaction } from "kysely";
import { ofRequester, ofSubject } from "./of-subject.ts";
import { RETENTION, type RequestEvent } from "./record-event.ts";
import type { Tables } from "./tables.types.ts";

/** Puts into the outbox what is to be told of a subject's events. */
export type NoticeRecorder = (
  trx: Transaction<Tables>,
  events: readonly RequestEvent[],
) => Promise<void>;

/** In ms; the `mail` option of a server has more. */
type Delay = { readonly undoWindow?: number } | undefined;

const UNDO_WINDOW = 15_000;

/** How long a decision waits before it is told, in ms; undefined where nothing is told. */
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
 * Put into the outbox what is to be told of events, in their transaction: new requests for owners,
 * decisions and expiry for requesters. A decision that is not told yet is taken back by whatever follows it; where
 * the request stands again as its requester knows it, nothing is told at all. The events are one
 * subject's, one for each user.
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

/** What an event has to tell whoever knows a request to stand at `known`; nothing or one. */
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
