import { keyPath, type ReadContext, report, storableText } from "./read-context.ts";

/** What people write for true, and for false. */
const YES = ["true", "yes", "on", "1"];
export const NO: readonly string[] = ["false", "no", "off", "0"];

/** A text, or undefined if it is absent or of another type, which is reported. */
export function readText<N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field?: string,
): string | undefined {
  const kind = context.reader.kind(node);
  if (kind === "text") return storableText(context, node, () => keyPath(key, field));
  if (kind !== "null")
    report(context, "text-expected", node, keyPath(key, field), { subject: key });
  return undefined;
}

/** A boolean. `yes`, `no`, `on` and `off` are strings in YAML 1.2; their meaning is clear, so they are taken. */
export function readBoolean<N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field?: string,
): boolean | undefined {
  if (context.reader.kind(node) === "null") return undefined;
  const text = context.reader.kind(node) === "text" ? context.reader.text(node) : "";
  const word = text.trim().toLowerCase();
  if (/^([Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(text)) return word === "true";
  const value = YES.includes(word) || (NO.includes(word) ? false : undefined);
  if (value === undefined) {
    report(context, "value-invalid", node, keyPath(key, field), {
      subject: key,
      hint: "true or false",
    });
  } else {
    report(context, "true-or-false-expected", node, keyPath(key, field), {
      subject: text,
      hint: String(value),
      replaceBy: String(value),
    });
  }
  return value;
}
