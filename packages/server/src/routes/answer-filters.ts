import { type AnswerFilter, FILTERS_MAX, isAnswerFilter } from "@sallyport/access";
import { refusals } from "../http/refusal.ts";
import { isStorable } from "../store/storable.ts";

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
  if (!Array.isArray(value) || value.length > FILTERS_MAX || !value.every(isStorableFilter)) {
    throw refusals.invalid(
      `Invalid input: expected at most ${FILTERS_MAX} of {name, is} or {name, from, to} at filters`,
    );
  }
  return value;
}

function isStorableFilter(value: unknown): boolean {
  return isAnswerFilter(value) && Object.values(value).every(isText);
}

function isText(text: string): boolean {
  return text.length <= TEXT_MAX_LENGTH && isStorable(text);
}
