"use client";
import { Button, numberFormat, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useSlots } from "../internal/review.context.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import type { Choice } from "../state/choices.ts";
import { KeyHint } from "./key-hint.tsx";

export interface DecisionButtonsProps {
  readonly choices: readonly Choice[];
  /** Whom it is about, to assistive technology. */
  readonly describedBy: string;
  readonly words: ReviewMessages;
  /** On how many it is taken, where that is more than one request's own buttons. */
  readonly count?: number;
  /** They are stops of the tab order; yes when absent. */
  readonly reachable?: boolean;
  /** The key of a decision, where one is at hand. */
  readonly keyOf?: (choice: Choice) => string | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** The decisions on one request, or on all that are selected. */
export function DecisionButtons(props: DecisionButtonsProps): ReactElement {
  const { choices, describedBy, words, count, reachable = true, keyOf, onChoose } = props;
  const { locale } = useSallyport();
  const slot = useSlots();
  return (
    <div className={slot("decisions")}>
      {choices.map((choice) => (
        <Button
          key={choice.word}
          size="sm"
          tabIndex={reachable ? 0 : -1}
          aria-keyshortcuts={keyOf?.(choice)}
          variant={choice.primary ? "primary" : "secondary"}
          data-decision={choice.word}
          aria-describedby={describedBy}
          onClick={() => onChoose(choice)}
        >
          {words.decisions[choice.word]}
          {count !== undefined && ` (${numberFormat(locale).format(count)})`}
          <KeyHint letter={keyOf?.(choice)} />
        </Button>
      ))}
    </div>
  );
}
