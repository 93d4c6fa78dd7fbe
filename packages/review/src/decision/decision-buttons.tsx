"use client";
import type { AccessRequest } from "@sallyport/access";
import { Button } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewMessages } from "../messages.ts";
import type { ReviewList } from "../review/review.types.ts";

export interface DecisionButtonsProps {
  readonly request: AccessRequest;
  readonly nameId: string;
  readonly words: ReviewMessages;
  readonly onDecide: (to: AccessRequest["status"]) => void;
}

interface Choice {
  readonly to: ReviewList;
  readonly word: "accept" | "reject" | "cancel" | "reopen";
  readonly primary?: true;
}

// What each list offers; the decision one is there for comes last, at the end of the row.
const CHOICES: Readonly<Record<ReviewList, readonly Choice[]>> = {
  pending: [
    { to: "rejected", word: "reject" },
    { to: "accepted", word: "accept", primary: true },
  ],
  accepted: [
    { to: "pending", word: "cancel" },
    { to: "rejected", word: "reject" },
  ],
  rejected: [
    { to: "pending", word: "reopen" },
    { to: "accepted", word: "accept", primary: true },
  ],
};

/** The decisions on one request. */
export function DecisionButtons({
  request,
  nameId,
  words,
  onDecide,
}: DecisionButtonsProps): ReactElement | null {
  if (request.status === "reset") return null;
  return (
    <div className="sp-decisions">
      {CHOICES[request.status].map(({ to, word, primary }) => (
        <Button
          key={word}
          size="sm"
          variant={primary ? "primary" : "secondary"}
          data-decision={word}
          aria-describedby={nameId}
          onClick={() => onDecide(to)}
        >
          {words.decisions[word]}
        </Button>
      ))}
    </div>
  );
}
