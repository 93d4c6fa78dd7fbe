import type { MailContent, MailReader } from "./mail-content.types.ts";
import { mailMessages } from "./mail-messages.ts";
import type { MailText, MailTranslation } from "./messages/messages.types.ts";

/** A line with placeholders; each value gets isolated from the direction of the line. */
export interface MailLine {
  readonly message: MailText;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type MailBlock =
  | { readonly kind: "text" | "note"; readonly line: MailLine }
  | { readonly kind: "list"; readonly lines: readonly MailLine[] }
  | { readonly kind: "link"; readonly line: MailLine; readonly url: string };

/** A mail in words, in parts that text and HTML have in common. */
export interface WrittenMail {
  readonly locale: string;
  readonly subject: MailLine;
  readonly blocks: readonly MailBlock[];
}

/** The most requests that a mail lists by name; the rest is counted. */
const MOST_LISTED = 500;

/** Writes an email in the reader's language. */
export function writeMail(content: MailContent, reader: MailReader): WrittenMail {
  const { locale, messages } = mailMessages(reader.locale);
  const hello: MailLine =
    reader.name === null
      ? { message: messages.helloAll }
      : { message: messages.hello, values: { name: reader.name } };
  const write = (): Written => {
    switch (content.kind) {
      case "asked":
        return writeAsked(content, messages, timesIn(locale, reader.timeZone));
      case "decided":
        return writeDecided(content, messages);
      case "expired":
        return writeExpired(content, messages);
    }
  };
  const written = write();
  return { ...written, locale, blocks: [{ kind: "text", line: hello }, ...written.blocks] };
}

type Written = Omit<WrittenMail, "locale">;

function writeAsked(
  { repos }: MailContent & { readonly kind: "asked" },
  { asked }: MailTranslation,
  timeOf: (at: Date) => string,
): Written {
  const count = repos.reduce((sum, { requests }) => sum + requests.length, 0);
  const [first] = repos;
  const subject: MailLine =
    repos.length === 1 && first
      ? { message: asked.subject, values: { count, repo: first.repo } }
      : { message: asked.subjectAll, values: { count } };
  let left = MOST_LISTED;
  const blocks = repos.flatMap(({ repo, url, requests }): readonly MailBlock[] => {
    const listed = requests.slice(0, left);
    left -= listed.length;
    const more = requests.length - listed.length;
    const lines: MailLine[] = listed.map(({ username, fullname, at }) => ({
      message: asked.line,
      values: { username, name: fullname, time: timeOf(at) },
    }));
    if (more > 0) lines.push({ message: asked.more, values: { count: more } });
    return [
      { kind: "text", line: { message: asked.repo, values: { repo, count: requests.length } } },
      { kind: "list", lines },
      { kind: "link", line: { message: asked.review }, url },
    ];
  });
  const intro: MailBlock = { kind: "text", line: { message: asked.intro, values: { count } } };
  return { subject, blocks: [intro, ...blocks, { kind: "note", line: { message: asked.why } }] };
}

function writeDecided(
  { decision, repo, url, reason }: MailContent & { readonly kind: "decided" },
  { decided }: MailTranslation,
): Written {
  const { subject, text } = decided[decision];
  return {
    subject: { message: subject, values: { repo } },
    blocks: [
      { kind: "text", line: { message: text, values: { repo } } },
      ...(reason
        ? [{ kind: "text", line: { message: decided.reason, values: { reason } } } as const]
        : []),
      { kind: "link", line: { message: decided.open, values: { repo } }, url },
      { kind: "note", line: { message: decided.why } },
    ],
  };
}

function writeExpired(
  { repo, url }: MailContent & { readonly kind: "expired" },
  { expired, decided }: MailTranslation,
): Written {
  const line = (message: MailText): MailLine => ({ message, values: { repo } });
  return {
    subject: line(expired.subject),
    blocks: [
      { kind: "text", line: line(expired.text) },
      { kind: "link", line: line(decided.open), url },
      { kind: "note", line: { message: expired.why } },
    ],
  };
}

function timesIn(locale: string, timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });
  return (at) => format.format(at);
}
