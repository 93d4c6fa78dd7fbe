import type { RequestPage } from "@sallyport/access";

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
