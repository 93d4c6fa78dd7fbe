import type { AnswerPairs } from "@sallyport/schema";

/** What an answer must be, for a request to be in a list: one value, or a day in a range. */
export type AnswerFilter =
  | {
      /** The field's label. */
      readonly name: string;
      /** The stored value; empty for those who have not answered. */
      readonly is: string;
    }
  | {
      readonly name: string;
      /** `YYYY-MM-DD`, inclusive. */
      readonly from?: string;
      readonly to?: string;
    };

/** Most filters of one list. */
export const FILTERS_AT_MOST = 20;

/** Whether answers are what every filter asks for. */
export function matchesFilters(answers: AnswerPairs, filters: readonly AnswerFilter[]): boolean {
  return filters.every((filter) => {
    const value = answers.find(([name]) => name === filter.name)?.[1] ?? "";
    if ("is" in filter) return value === filter.is;
    const { from = "", to } = filter;
    return value !== "" && value >= from && (to === undefined || value <= to);
  });
}

/** Whether a value from outside is a filter, and nothing more: an address or a query may hold anything. */
export function isAnswerFilter(value: unknown): value is AnswerFilter {
  const { name, is, from, to, ...more } = Object(value) as Readonly<Record<string, unknown>>;
  const texts = [is, from, to].filter((part) => part !== undefined);
  return (
    [name, ...texts].every((text) => typeof text === "string") &&
    Object.keys(more).length === 0 &&
    (is === undefined) !== (from === undefined && to === undefined)
  );
}
