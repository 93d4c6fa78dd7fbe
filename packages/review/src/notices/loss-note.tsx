"use client";
import type { Losses } from "@sallyport/access";
import { useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { lossWords } from "../internal/loss-words.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { listWords } from "../messages/list-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";

export interface LossNoteProps {
  readonly losses: Losses;
  readonly words: ReviewMessages;
}

/** What a list lacks, as a sentence for a live region. */
export function LossNote({ losses, words }: LossNoteProps): ReactElement {
  const { locale } = useSallyport();
  const { list } = useLateWords(listWords, words);
  return <>{lossWords(losses, list, locale)}</>;
}
