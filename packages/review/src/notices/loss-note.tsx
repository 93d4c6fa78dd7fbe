"use client";
import type { Losses } from "@sallyport/access";
import { useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { describeLosses } from "../internal/describe-losses.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enList } from "../messages/en-list.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface LossNoteProps {
  readonly losses: Losses;
  readonly messages: ReviewMessages;
}

/** What a list lacks, as a sentence for a live region. */
export function LossNote({ losses, messages }: LossNoteProps): ReactElement {
  const { locale } = useSallyport();
  const { list } = useLateMessages(enList, messages);
  return <>{describeLosses(losses, list, locale)}</>;
}
