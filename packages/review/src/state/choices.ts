import type { Capabilities, RequestStatus } from "@sallyport/access";
import type { ReviewList } from "../internal/review.types.ts";

/** One decision as a list offers it. */
export interface Choice {
  readonly to: RequestStatus;
  readonly word: "accept" | "reject" | "cancel" | "reopen" | "reset";
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
    { to: "reset", word: "reset" },
    { to: "pending", word: "reopen" },
    { to: "accepted", word: "accept", primary: true },
  ],
  reset: [
    { to: "rejected", word: "reject" },
    { to: "accepted", word: "accept", primary: true },
  ],
};

/** The decisions that a list offers, as far as the other side can take them. */
export function choicesOf(
  list: ReviewList,
  { reset }: Pick<Capabilities, "reset">,
): readonly Choice[] {
  return CHOICES[list].filter(({ to }) => to !== "reset" || reset);
}

/** The choice that a key of the list stands for, if the list offers it. */
export function choiceFor(
  choices: readonly Choice[],
  command: "accept" | "reject" | "back",
): Choice | undefined {
  const to = { accept: "accepted", reject: "rejected", back: "pending" }[command];
  return choices.find((choice) => choice.to === to);
}

const KEYS: Readonly<Partial<Record<RequestStatus, string>>> = {
  accepted: "A",
  rejected: "R",
  pending: "C",
};

/** The key of a choice, as it is written on the key. */
export function keyOf({ to }: Choice): string | undefined {
  return KEYS[to];
}
