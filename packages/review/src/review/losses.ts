import type { RequestPage } from "@sallyport/access";
import { formatMessage } from "@sallyport/ui";
import type { ReviewMessages } from "../messages.ts";

/** What a page or a report lacks. */
export type Losses = Pick<RequestPage, "unreadable" | "incomplete">;

/** What an adapter says that a page or a report lacks, as far as that is said in its kinds. */
export function lossesOf(value: unknown): Losses {
  const { unreadable, incomplete } = Object(value) as Partial<Record<keyof Losses, unknown>>;
  return {
    ...(Number.isSafeInteger(unreadable) && Number(unreadable) > 0
      ? { unreadable: Number(unreadable) }
      : {}),
    ...(incomplete === true && { incomplete }),
  };
}

/** The same in words; undefined where nothing is lacking. */
export function lossWords(
  { unreadable = 0, incomplete }: Losses,
  words: Pick<ReviewMessages["list"], "unreadable" | "incomplete">,
  locale: string,
): string | undefined {
  const sentences = [
    ...(unreadable > 0 ? [formatMessage(words.unreadable, { count: unreadable }, locale)] : []),
    ...(incomplete ? [words.incomplete] : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}
