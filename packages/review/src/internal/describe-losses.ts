import type { Losses } from "@sallyport/access";
import { formatMessage } from "@sallyport/ui";
import type { enList } from "../messages/en-list.ts";

/** What a page or a report lacks, in words; undefined where it lacks nothing. */
export function describeLosses(
  { unreadable = 0, incomplete }: Losses,
  messages: Pick<typeof enList.list, "unreadable" | "incomplete">,
  locale: string,
): string | undefined {
  const sentences = [
    ...(unreadable > 0 ? [formatMessage(messages.unreadable, { count: unreadable }, locale)] : []),
    ...(incomplete ? [messages.incomplete] : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}
