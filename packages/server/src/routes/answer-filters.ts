import { type AnswerFilter, FILTERS_AT_MOST } from "@sallyport/access";
import { refusals } from "../http/refusal.ts";
import { isStorable } from "../http/storable.ts";

const TEXT_MAX_LENGTH = 10_000;

/** The filters of a query, as JSON; none where there are none. Refuses anything else. */
export function filtersOf(text: string | undefined): readonly AnswerFilter[] {
  if (text === undefined || text === "") return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusals.invalid("Invalid input: expected JSON at filters");
  }
  if (!Array.isArray(value) || value.length > FILTERS_AT_MOST || !value.every(isFilter)) {
    throw refusals.invalid(
      `Invalid input: expected at most ${FILTERS_AT_MOST} of {name, is} or {name, from, to} at filters`,
    );
  }
  return value;
}

function isFilter(value: unknown): value is AnswerFilter {
  if (typeof value !== "object" || value === null) return false;
  const { name, is, from, to, ...more } = value as Readonly<Record<string, unknown>>; // each is checked
  const texts = [name, is, from, to].filter((part) => part !== undefined);
  return (
    typeof name === "string" &&
    texts.every(isText) &&
    Object.keys(more).length === 0 &&
    (is === undefined) !== (from === undefined && to === undefined)
  );
}

function isText(text: unknown): boolean {
  return typeof text === "string" && text.length <= TEXT_MAX_LENGTH && isStorable(text);
}
