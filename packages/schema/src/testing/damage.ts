/** Where a card is damaged, from 0 to 1, and with what. */
export interface Blow {
  readonly where: number;
  readonly text: string;
}
type Damage = (card: string, blow: Blow) => string;

const at = (card: string, { where }: Blow): number => Math.floor(where * card.length);
const splice = (card: string, start: number, gone: number, text: string): string =>
  card.slice(0, start) + text + card.slice(start + gone);
const insert =
  (text: string): Damage =>
  (card, blow) =>
    splice(card, at(card, blow), 0, text);
const onLine =
  (change: (line: string) => readonly string[]): Damage =>
  (card, { where }) => {
    const lines = card.split("\n");
    const index = Math.floor(where * lines.length);
    return lines.flatMap((line, i) => (i === index ? change(line) : [line])).join("\n");
  };
const onFences =
  (fence: string): Damage =>
  (card) =>
    card.replace(/^[ \t]*---[ \t]*$/gm, fence);
const onOpening =
  (fence: string): Damage =>
  (card) =>
    card.replace(/^[ \t]*---[ \t]*$/m, fence);
const asUtf8 = (bytes: Buffer): string => bytes.toString("utf8");

/** Ways in which a card may be broken by hands, editors and transports. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "a character deleted": (card, blow) => splice(card, at(card, blow), 1, ""),
  "characters inserted": (card, blow) => splice(card, at(card, blow), 0, blow.text),
  "a character replaced": (card, blow) => splice(card, at(card, blow), 1, blow.text),
  "neighbors swapped": (card, blow) => {
    const i = at(card, blow);
    return splice(card, i, 2, `${card[i + 1] ?? ""}${card[i] ?? ""}`);
  },
  "a dash lost from the fences": onFences("--"),
  "en dashes": onFences("–––"),
  "an em dash": onOpening("—-"),
  "stars for dashes": onFences("***"),
  "pluses for dashes": onOpening("+++"),
  "a fourth dash": onOpening("----"),
  "a comment behind the fence": onOpening("--- # meta"),
  "text behind the fence": onOpening("--- yaml"),
  "an indented fence": onOpening("    ---"),
  "a tab before the fence": onOpening("\t---"),
  "a no-break space before the fence": onOpening("\u00a0---"),
  "a zero-width space before the fence": onOpening("\u200b---"),
  "a byte order mark twice": (card) => `\ufeff\ufeff${card}`,
  "no opening fence": onOpening(""),
  "no fences": onFences(""),
  "text before it": (card) => `# Voices\n\nHello.\n\n${card}`,
  "front matter before it": (card) => `---\nlicense: mit\n---\n${card}`,
  "a document before it": (card) => `license: mit\n---\n${card}`,
  "a closing fence too early": onLine((line) => ["---", line]),
  "an end of document": onLine((line) => ["...", line]),
  "a line indented": onLine((line) => [`  ${line}`]),
  "a line moved out": onLine((line) => [line.trimStart()]),
  "a line deleted": onLine(() => []),
  "a line doubled": onLine((line) => [line, line]),
  "a line cut in two": onLine((line) => [
    line.slice(0, line.length / 2),
    line.slice(line.length / 2),
  ]),
  "a line in quotes": onLine((line) => [`"${line}"`]),
  "a line commented out": onLine((line) => [`# ${line}`]),
  "a line as a list item": onLine((line) => [`- ${line}`]),
  "all indented": (card) => card.replace(/^/gm, "  "),
  "all commented out": (card) => card.replace(/^(?!---)/gm, "# "),
  "all in a code block": (card) => `\`\`\`yaml\n${card}\n\`\`\`\n`,
  "all in an HTML comment": (card) => `<!--\n${card}\n-->\n`,
  "all quoted as in mail": (card) => card.replace(/^/gm, "> "),
  "all doubled": (card) => `${card}\n${card}`,
  "the end cut off": (card, blow) => card.slice(0, at(card, blow)),
  "the beginning cut off": (card, blow) => card.slice(at(card, blow)),
  "lines in reverse": (card) => card.split("\n").reverse().join("\n"),
  CRLF: (card) => card.replaceAll("\n", "\r\n"),
  CR: (card) => card.replaceAll("\n", "\r"),
  "line separators": (card) => card.replaceAll("\n", "\u2028"),
  "no line ends": (card) => card.replaceAll("\n", " "),
  "tabs as indentation": (card) => card.replace(/^ +/gm, "\t"),
  "no-break spaces": (card) => card.replaceAll(" ", "\u00a0"),
  NUL: insert("\u0000"),
  "a zero-width space": insert("\u200b"),
  "a byte order mark": insert("\ufeff"),
  "a lone surrogate": insert("\ud800"),
  "a direction override": insert("\u202e"),
  "a soft hyphen": insert("\u00ad"),
  "a quote": insert('"'),
  "an apostrophe": insert("'"),
  "a brace": insert("{"),
  "a line end": insert("\n"),
  "typographic quotes": (card) => card.replaceAll('"', "”").replaceAll("'", "’"),
  "full-width colons": (card) => card.replaceAll(":", "："),
  "no colons": (card) => card.replaceAll(":", ""),
  "hyphens for underscores": (card) => card.replaceAll("_", "-"),
  "spaces for underscores": (card) => card.replaceAll("_", " "),
  capitals: (card) => card.toUpperCase(),
  "full-width letters": (card) =>
    card.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  "UTF-16, little-endian": (card) => asUtf8(Buffer.from(`\ufeff${card}`, "utf16le")),
  "UTF-16, big-endian": (card) => asUtf8(Buffer.from(`\ufeff${card}`, "utf16le").swap16()),
  "Latin-1": (card) => asUtf8(Buffer.from(`${card}é`, "latin1")),
};
