import type { Repo } from "@sallyport/access";

/** One mail to one person, ready to be sent. Nothing in it can break out of its header. */
export interface OutgoingMail {
  /** Stable: a mail that is sent again has the same. Without angle brackets. */
  readonly messageId: string;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailAddress {
  /** Display name; absent where only the address is known. */
  readonly name?: string;
  readonly address: string;
}

/** What became of an attempt. */
export type MailAttempt =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Whether the same email would be refused again, so that it is not retried. */
      readonly permanent: boolean;
      /** For the operator: no address, no content. */
      readonly reason: string;
    };

/** Hands one mail over, within a minute. Never rejects; `createSmtpTransport()` is one. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailAttempt>;
}

/** Options of the emails to owners and requesters. */
export interface MailOptions {
  readonly transport: MailTransport;
  /**
   * The address that mails link to, such as `https://data.example.org`; a function if it is only known
   * later. Absent: the server's `publicUrl`.
   */
  readonly baseUrl?: string | (() => string);
  /** A repo's page below it; as on the Hub where absent. */
  readonly pagePath?: (repo: Repo) => string;
  /** The notification mode of owners who have not chosen one; `bulk` when absent, as on the Hub. */
  readonly defaultMode?: "bulk" | "real-time";
  /** IANA name of the time zone of days and of the digest's hour; UTC when absent. */
  readonly timeZone?: string;
  /** Hour of the day at which digests go out, 0 to 23; 7 when absent. */
  readonly digestHour?: number;
  /**
   * How long further requests for a repo are collected after an immediate email to an owner, in ms; 300,000
   * when absent.
   */
  readonly gather?: number;
  /** How long the email about a decision waits, so that it can be undone, in ms; 15,000 when absent. */
  readonly undoWindow?: number;
}

/** What one run of the deliverer did. */
export interface MailRun {
  /** Handed over to the transport's server. */
  readonly sent: number;
  /** Not taken this time; they will be tried again. */
  readonly postponed: number;
  /** Given up: refused for good, or tried for five days. */
  readonly failed: number;
}
