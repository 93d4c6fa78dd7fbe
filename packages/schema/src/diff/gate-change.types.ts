import type { AgreedExtras } from "../gate/agreed-extras.ts";

/** What a change is about. The names of the words and of what may be answered are those of the gate. */
export type GateChangeKind =
  | "fieldAdded"
  | "fieldRemoved"
  /** The same question at the same place under another label. */
  | "fieldRenamed"
  | "fieldType"
  | "fieldRequired"
  | "fieldOptional"
  | "fieldDescription"
  /** Choices that are new, that are gone; neither where only their order or what they send has changed. */
  | "fieldOptions"
  | Exclude<keyof AgreedExtras, "options">
  /** The questions that both have come in another order. */
  | "fieldsMoved"
  | "prompt"
  | "heading"
  | "description"
  | "buttonContent"
  | "euDisallowed"
  /** The text shown after a request: the only change that is not part of the fingerprint. */
  | "afterRequest";

/** One difference between two gates. All texts are the author's: hostile. */
export interface GateChange {
  readonly kind: GateChangeKind;
  /** The question's label, as it is now where it has another one; absent where it is about no question. */
  readonly name?: string;
  /** As it was: a text, or a list of choices; null where there was nothing. Absent where the kind says it all. */
  readonly before?: string | readonly string[] | null;
  /** As it is now, in the same way. */
  readonly after?: string | readonly string[] | null;
}
