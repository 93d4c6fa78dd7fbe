import type { AccessErrorData } from "@sallyport/access";
import type { ReviewMessages } from "../messages/messages.types.ts";

/** What went wrong, as the end of a sentence. An `invalid` says itself what it is about. */
export function describeProblem(
  { code, message }: AccessErrorData,
  messages: ReviewMessages,
): string {
  return code === "invalid" ? message : messages.problems[code];
}
