import type { Losses } from "@sallyport/access";
import { formatMessage } from "@sallyport/ui";
import type { listWords } from "../messages/list-words.ts";

/** What a page or a report lacks, in words; undefined where it lacks nothing. */
export function lossWords(
  { unreadable = 0, incomplete }: Losses,
  words: Pick<typeof listWords.list, "unreadable" | "incomplete">,
  locale: string,
): string | undefined {
  const sentences = [
    ...(unreadable > 0 ? [formatMessage(words.unreadable, { count: unreadable }, locale)] : []),
    ...(incomplete ? [words.incomplete] : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}
