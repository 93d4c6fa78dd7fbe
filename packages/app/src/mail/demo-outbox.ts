import type { MailAttempt, MailTransport, OutgoingMail } from "@sallyport/server";

/** A mail as the outbox page shows it. */
export interface OutboxMail extends OutgoingMail {
  readonly at: Date;
}

const MOST = 100;

/** Where a demo's mail goes in place of a mail server: kept while the app runs, newest first. */
export class DemoOutbox implements MailTransport {
  readonly #mails: OutboxMail[] = [];

  get mails(): readonly OutboxMail[] {
    return this.#mails;
  }

  async send(mail: OutgoingMail): Promise<MailAttempt> {
    this.#mails.unshift({ ...mail, at: new Date() });
    this.#mails.length = Math.min(this.#mails.length, MOST);
    return { ok: true };
  }
}
