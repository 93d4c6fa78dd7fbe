"use client";
import { Button, numberFormat, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useReviewSlots } from "../internal/review.context.ts";
import type { DecisionOption } from "../internal/review-controller.types.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { KeyHint } from "./key-hint.tsx";

export interface DecisionButtonsProps {
  readonly options: readonly DecisionOption[];
  /** Whom it is about, to assistive technology. */
  readonly describedBy: string;
  readonly messages: ReviewMessages;
  /** The number of requests it applies to, in the bar for bulk decisions. */
  readonly count?: number;
  /** They are stops of the tab order; yes when absent. */
  readonly reachable?: boolean;
  /** Single-key shortcuts are on: each button shows its key. */
  readonly singleKeys: boolean;
  readonly onChoose: (option: DecisionOption) => void;
}

/** The decisions on one request, or on all that are selected. */
export function DecisionButtons(props: DecisionButtonsProps): ReactElement {
  const { options, describedBy, messages, count, reachable = true, singleKeys, onChoose } = props;
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  return (
    <div className={slot("decisions")}>
      {options.map((option) => (
        <Button
          key={option.decision}
          size="sm"
          tabIndex={reachable ? 0 : -1}
          aria-keyshortcuts={singleKeys ? option.key : undefined}
          variant={option.primary ? "primary" : "secondary"}
          data-decision={option.decision}
          aria-describedby={describedBy}
          onClick={() => onChoose(option)}
        >
          {messages.decisions[option.decision]}
          {count !== undefined && ` (${numberFormat(locale).format(count)})`}
          {singleKeys && <KeyHint letter={option.key} />}
        </Button>
      ))}
    </div>
  );
}
