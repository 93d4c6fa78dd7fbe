import type { FieldType, GateField } from "../gate/gate.types.ts";

/** A visitor's value for one field: a string, or a boolean for a checkbox. */
export type AnswerValue = string | boolean;

/** Values under the fields' ids: what a form holds. A missing or empty value is an unanswered field. */
export type FieldValues = Readonly<Record<string, AnswerValue | undefined>>;

/** The wire: `[label, text]` in card order. A ticked checkbox is `on`, an unticked one is absent. */
export type AnswerPairs = readonly (readonly [name: string, value: string])[];

export type AnswerIssueCode =
  | "required"
  | "not-text"
  | "unstorable-text"
  | "too-long"
  | "not-a-date"
  /** The year of a day has fewer than four digits: 26 for 2026. */
  | "short-year"
  | "too-early"
  | "too-late"
  | "not-a-country"
  | "not-an-option"
  | "unknown-field"
  | "unknown-type"
  | "gate-changed";

/**
 * Why an answer cannot be taken. `fieldId` and `name` are empty for an issue of the whole form. A form has
 * words for each `AnswerIssueCode`; with a code of the host's, readers see `message`.
 */
export interface AnswerIssue {
  readonly code: AnswerIssueCode | (string & Record<never, never>);
  readonly fieldId: string;
  readonly name: string;
  readonly message: string;
}

/** One field with what was answered; the value is undefined where nothing was. */
export interface AnswerEntry {
  readonly field: GateField;
  readonly name: string;
  readonly type: FieldType;
  readonly value: AnswerValue | undefined;
}
