import type { AnswerFilter } from "@sallyport/access";

/** Filters with one of them changed; undefined takes it away. */
export function withFilter(
  filters: readonly AnswerFilter[],
  name: string,
  filter: AnswerFilter | undefined,
): readonly AnswerFilter[] {
  const others = filters.filter((other) => other.name !== name);
  return filter ? [...others, filter] : others;
}
