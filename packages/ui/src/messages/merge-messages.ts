import type { MessageText } from "./messages.types.ts";
import { warnOnce } from "./warn-once.ts";

/**
 * Lay overrides over a base, branch by branch. Plural forms are replaced as a whole. An override that
 * cannot be shown (no text, forms without `other`, a place that the base does not have) is left out.
 */
export function mergeMessages<Messages extends object>(
  base: Messages,
  overrides?: unknown,
  path = "messages",
): Messages {
  if (overrides === undefined) return base;
  if (!isRecord(overrides)) {
    warnOnce(path);
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
    } else warnOnce(at);
  }
  return Object.fromEntries(merged) as Messages; // same keys, same kinds as the base's
}

/** Whether every place of a message is one that the base's message has, too. */
function fits(message: MessageText, base: unknown): boolean {
  if (!isMessage(base)) return true;
  const known = new Set(placesOf(base));
  if (typeof base !== "string") known.add("{count}");
  return placesOf(message).every((place) => known.has(place));
}

function placesOf(message: MessageText): readonly string[] {
  const texts = typeof message === "string" ? [message] : Object.values(message);
  return texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []);
}

function isMessage(value: unknown): value is MessageText {
  if (typeof value === "string") return true;
  return isRecord(value) && "other" in value && Object.values(value).every(isText);
}

const isText = (value: unknown): boolean => typeof value === "string";

function isBranch(value: unknown): value is object {
  return isRecord(value) && !("other" in value);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
