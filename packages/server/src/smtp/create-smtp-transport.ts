import { isMailAddress } from "@sallyport/access";
import type { NodemailerError } from "nodemailer/lib/errors";
import type { MailAttempt, MailTransport } from "../mail/mail.types.ts";
import { loadPeer } from "../peers/load-peer.ts";

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  /** Whom mails come from: an address, or a name with an address. */
  readonly from: string | { readonly name: string; readonly address: string };
  /** The longest that one attempt may take, in ms; 60,000 when absent, and never more. */
  readonly deadline?: number;
}

const LONGEST = 60_000;

/**
 * Send mail through an SMTP server, each over a connection of its own. An answer of 5xx is for good;
 * everything else, a server that is not there among it, may be tried again. Rejects where an option
 * is wrong, or `nodemailer` is not installed.
 */
export async function createSmtpTransport(options: SmtpOptions): Promise<MailTransport> {
  const { url, from, deadline = LONGEST } = options;
  const sender = typeof from === "string" ? { name: "", address: from } : from;
  if (!isMailAddress(sender.address)) {
    throw new Error(
      `@sallyport/server: from is ${JSON.stringify(sender.address)}. Mails need an address that they come from. Give one, such as access@example.org.`,
    );
  }
  const longest = Math.min(deadline, LONGEST);
  const server = smtpUrl(url);
  const nodemailer = await loadPeer(
    "nodemailer",
    "createSmtpTransport",
    () => import("nodemailer"),
  );
  const transport = nodemailer.createTransport({
    url: server,
    connectionTimeout: longest,
    greetingTimeout: longest,
    socketTimeout: longest,
    dnsTimeout: longest,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, to, subject, text, html }) => {
      try {
        await transport.sendMail({
          from: sender,
          to: { name: to.name ?? "", address: to.address },
          subject,
          text,
          html,
          messageId: `<${messageId}>`,
          headers: { "Auto-Submitted": "auto-generated" },
          signal: AbortSignal.timeout(longest),
        });
        return { ok: true };
      } catch (error) {
        return refused(error);
      }
    },
  };
}

function smtpUrl(url: string): string {
  if (URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol)) return url;
  throw new Error(
    "@sallyport/server: the SMTP address is not valid. It says where mail is handed over. Give one, such as smtps://user:password@mail.example.org.",
  );
}

/** What went wrong without whom it was for: a server's own words name addresses. */
function refused(error: unknown): MailAttempt {
  const { code, command, responseCode, permanent } = error as NodemailerError; // as it documents
  // Refused before the recipient was named, such as for a wrong password: the operator has to fix it.
  const aboutMail = command === "RCPT TO" || command === "DATA";
  const reason = [code ?? "unknown fault", responseCode].filter(Boolean).join(" ");
  return { ok: false, permanent: permanent === true && aboutMail, reason };
}
