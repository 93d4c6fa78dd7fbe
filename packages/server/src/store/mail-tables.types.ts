import type { ColumnType } from "kysely";

type Time = ColumnType<Date, string, string>;
type MaybeTime = ColumnType<Date | null, string | null, string | null>;

/**
 * The outbox. A row is written in the transaction of its event, for all recipients; once it is due and they
 * are known, it becomes a row per recipient. Deleted once its email is sent.
 */
interface NoticeTable {
  id: string;
  kind: "asked" | "decided" | "expired";
  repo_type: string;
  repo_id: string;
  /** The requester. */
  user_id: string;
  /** The last status that the requester was notified of. */
  from_status: string;
  to_status: string;
  /** When it happened; for `asked`, the request's own time. */
  at: Time;
  /** The earliest time to send it. */
  due_at: Time;
  /** Null until the recipients are known. */
  recipient: string | null;
  /** Null where the address is no account's. */
  recipient_user_id: string | null;
  recipient_name: string | null;
  /** A BCP 47 tag. */
  locale: string | null;
  /** The email that contains it; null while it waits for a digest. */
  mail_id: string | null;
}

/** Mails that are sent or were. */
interface MailTable {
  /** Also the Message-ID: of one notice, window of time or day, and its recipient. */
  id: string;
  recipient: string;
  recipient_user_id: string | null;
  recipient_name: string | null;
  locale: string | null;
  /** The time of the next attempt; a server that starts one moves this on first. Null once it is done. */
  next_at: MaybeTime;
  attempts: number;
  created_at: Time;
  sent_at: MaybeTime;
  failed_at: MaybeTime;
  /** Why the last attempt failed. */
  reason: string | null;
}

export interface MailTables {
  sp_notice: NoticeTable;
  sp_mail: MailTable;
}
