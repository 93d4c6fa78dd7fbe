import type { ColumnType } from "kysely";

type Time = ColumnType<Date, string, string>;
type MaybeTime = ColumnType<Date | null, string | null, string | null>;

/**
 * The outbox: what there is to tell. A row is written in the transaction of what it tells, and stands
 * for all who are told; once it is due and these are known, it becomes a row for each. Gone once its mail is sent.
 */
interface NoticeTable {
  id: string;
  kind: "asked" | "decided" | "expired";
  repo_type: string;
  repo_id: string;
  /** The requester. */
  user_id: string;
  /** How the requester last knew their request to stand. */
  from_status: string;
  to_status: string;
  /** When it happened; for `asked`, the request's own time. */
  at: Time;
  /** Not told before. */
  due_at: Time;
  /** Null until it is known who is told. */
  recipient: string | null;
  /** Null where the address is no account's. */
  recipient_user_id: string | null;
  recipient_name: string | null;
  /** A BCP 47 tag. */
  locale: string | null;
  /** The mail that tells it; null while it waits for a digest. */
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
  /** When it may be tried; whoever tries it moves this on first. Null once nothing is to be done. */
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
