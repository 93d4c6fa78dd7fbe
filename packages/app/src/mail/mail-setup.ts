import type { MailOptions } from "@sallyport/server";
import { createSmtpTransport } from "@sallyport/server/smtp";
import { UsageError } from "../cli/app-options.ts";
import { DemoOutbox } from "./demo-outbox.ts";

/** What the environment says about mail. */
export interface MailEnvironment {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly SMTP_URL?: string;
  /** Whom mails come from. */
  readonly MAIL_FROM?: string;
  /** IANA name of the zone of the digest's hour; absent: UTC. */
  readonly MAIL_TIME_ZONE?: string;
}

/** How mail goes out, and where a demo shows it; nothing where there is neither. */
export interface MailSetup {
  readonly options?: MailOptions;
  readonly outbox?: DemoOutbox;
}

/** Mail over SMTP where `SMTP_URL` says so; else, in a demo, into its outbox. Throws a `UsageError`. */
export async function setUpMail(
  env: MailEnvironment,
  demo: boolean,
  baseUrl: string | (() => string),
): Promise<MailSetup> {
  const { SMTP_URL = "", MAIL_FROM = "", MAIL_TIME_ZONE = "" } = env;
  const shared = {
    baseUrl,
    defaultMode: "real-time",
    ...(MAIL_TIME_ZONE !== "" && { timeZone: readTimeZone(MAIL_TIME_ZONE) }),
  } as const;
  if (SMTP_URL !== "") {
    if (MAIL_FROM === "") {
      throw new UsageError("SMTP_URL also needs MAIL_FROM, the sender's email address.");
    }
    try {
      const transport = await createSmtpTransport({ url: SMTP_URL, from: MAIL_FROM });
      return { options: { ...shared, transport } };
    } catch {
      throw new UsageError(
        "SMTP_URL takes smtp://user:password@host:port or smtps://…, and MAIL_FROM one plain email address.",
      );
    }
  }
  if (!demo) return {};
  const outbox = new DemoOutbox();
  return { options: { ...shared, transport: outbox }, outbox };
}

function readTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`MAIL_TIME_ZONE takes a name such as Europe/Berlin, not ${text}.`);
  }
}
