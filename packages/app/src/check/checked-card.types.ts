import type { ParsedGate } from "@sallyport/schema/card";

/** A card that was checked. */
export interface CheckedCard extends ParsedGate {
  /** As it was named. */
  readonly file: string;
  /** Whether it asks or says anything. */
  readonly hasGate: boolean;
  /** How many fixes were applied. */
  readonly fixed: number;
}
