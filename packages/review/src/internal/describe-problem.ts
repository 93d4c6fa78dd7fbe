import type { AccessErrorData } from "@sallyport/access";
import type { ReviewMessages } from "../messages/messages.types.ts";

/** What went wrong, as the end of a sentence. An adapter's English is never shown: it follows no locale. */
export function describeProblem({ code }: AccessErrorData, messages: ReviewMessages): string {
  return messages.problems[code];
}
