import type { OutgoingMail } from "./mail.types.ts";
import type { MailContent, MailReader } from "./mail-content.types.ts";
import { escapeHtml, plainText } from "./plain-text.ts";
import { type MailBlock, type MailLine, writeMail } from "./write-mail.ts";

/** A mail as it is sent: a subject, plain text, and the same as simple HTML. */
export function renderMail(
  content: MailContent,
  reader: MailReader,
  messageId: string,
): OutgoingMail {
  const { locale, subject, blocks } = writeMail(content, reader);
  const rtl = RIGHT_TO_LEFT.test(locale);
  const asText = (line: MailLine): string =>
    fill(
      line,
      locale,
      (text) => isolated(text, rtl),
      (text) => text,
    );
  const asHtml = (line: MailLine): string =>
    fill(line, locale, (text) => `<bdi>${escapeHtml(text)}</bdi>`, escapeHtml);
  const subjectText = asText(subject);
  const name = plainText(reader.name ?? "");
  return {
    messageId,
    to: { address: reader.address, ...(name !== "" && { name }) },
    subject: subjectText,
    text: `${blocks.map((block) => textBlock(block, asText)).join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${rtl ? "rtl" : "ltr"}">
<head><meta charset="utf-8"><title>${escapeHtml(subjectText)}</title></head>
<body>
${blocks.map((block) => htmlBlock(block, asHtml)).join("\n")}
</body>
</html>
`,
  };
}

const RIGHT_TO_LEFT = /^ar\b/;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A value whose direction may be another than the text's keeps it to itself. */
function isolated(text: string, rtl: boolean): string {
  return RTL_LETTER.test(text) || rtl ? `\u2068${text}\u2069` : text;
}

function fill(
  { message, values = {} }: MailLine,
  locale: string,
  value: (text: string) => string,
  words: (text: string) => string,
): string {
  const form =
    typeof message === "string"
      ? message
      : (message[new Intl.PluralRules(locale).select(Number(values.count ?? 0))] ?? message.other);
  return form
    .split(/(\{\w+\})/)
    .map((part) => {
      const given = values[/^\{(\w+)\}$/.exec(part)?.[1] ?? ""];
      if (given === undefined) return words(part);
      return typeof given === "number"
        ? words(new Intl.NumberFormat(locale).format(given))
        : value(plainText(given));
    })
    .join("");
}

type Render = (line: MailLine) => string;

function textBlock(block: MailBlock, render: Render): string {
  if (block.kind === "list") return block.lines.map((line) => `- ${render(line)}`).join("\n");
  return block.kind === "link" ? `${render(block.line)}\n${block.url}` : render(block.line);
}

function htmlBlock(block: MailBlock, render: Render): string {
  switch (block.kind) {
    case "list":
      return `<ul>\n${block.lines.map((line) => `<li>${render(line)}</li>`).join("\n")}\n</ul>`;
    case "link":
      return `<p><a href="${escapeHtml(block.url)}">${render(block.line)}</a></p>`;
    case "note":
      return `<p><small>${render(block.line)}</small></p>`;
    default:
      return `<p>${render(block.line)}</p>`;
  }
}
