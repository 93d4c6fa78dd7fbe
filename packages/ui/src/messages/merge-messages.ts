import type { MessageText } from "./messages.types.ts";
import { warnOnce } from "./warn-once.ts";

/**
 * Lay overrides over a base, branch by branch. Plural forms are replaced as a whole. An override that
 * cannot be shown (no text, a function's source, forms without `other` or of an unknown category, a
 * placeholder that the base lacks) is left out.
 */
export function mergeMessages<Messages extends object>(
  base: Messages,
  overrides?: unknown,
  path = "messages",
): Messages {
  if (overrides === undefined) return base;
  if (!isRecord(overrides)) {
    warnOnce("message", path);
    return base;
  }
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(overrides)) {
    const below = merged.get(key);
    const at = `${path}.${key}`;
    // What has nothing below it is for a part that comes later.
    if (isBranch(value) && (isBranch(below) || below === undefined)) {
      merged.set(key, mergeMessages(below ?? {}, value, at));
    } else if (!isBranch(below) && isMessage(value) && fits(value, below)) {
      merged.set(key, value);
    } else warnOnce("message", at);
  }
  return Object.fromEntries(merged) as Messages; // same keys, same kinds as the base's
}

const PLURAL_CATEGORY = /^(?:zero|one|two|few|many|other)$/;
// A function's source, or another library's syntax: ours has nothing but a name in braces.
const CODE = /=>|\{[^\w"]|"function\b/;

function isMessage(value: unknown): value is MessageText {
  if (!isRecord(value)) return typeof value === "string";
  return (
    "other" in value &&
    Object.entries(value).every(
      ([form, text]) => PLURAL_CATEGORY.test(form) && typeof text === "string",
    )
  );
}

/** Whether a message is no code, and every place of it is one that the base's message has, too. */
function fits(message: MessageText, base: unknown = message): boolean {
  const text = JSON.stringify(message);
  const known = JSON.stringify(base) + (typeof base === "string" ? "" : "{count}");
  const places = text.match(/\{\w+\}/g) ?? [];
  return !CODE.test(text) && places.every((place) => known.includes(place));
}

function isBranch(value: unknown): value is object {
  return isRecord(value) && !("other" in value);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
