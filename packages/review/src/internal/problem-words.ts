import type { AccessErrorData } from "@sallyport/access";
import type { ReviewMessages } from "../messages/review-messages.ts";

/** What went wrong, as the end of a sentence. An `invalid` says itself what it is about. */
export function problemWords({ code, message }: AccessErrorData, words: ReviewMessages): string {
  return code === "invalid" ? message : words.problems[code];
}
