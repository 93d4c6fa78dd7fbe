"use client";
import { useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewMessages } from "../messages.ts";
import { listWords } from "./list-words.ts";
import { lossWords } from "./loss-words.ts";
import type { Losses } from "./losses.ts";
import { useLateWords } from "./use-late-words.ts";

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
