import type { RequestCounts } from "@sallyport/access";
import { REVIEW_LISTS } from "../internal/review.types.ts";

/** Whether what an adapter calls counts has a number for each list. */
export function isCounts(value: unknown): value is RequestCounts {
  const counts = Object(value) as Record<string, unknown>;
  return REVIEW_LISTS.every((list) => Number.isFinite(counts[list]));
}
