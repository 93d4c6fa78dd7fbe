import { visible } from "../diagnostics/visible.ts";
import type { FieldType, GateField } from "../gate/gate.types.ts";
import { isBlank } from "../text/is-blank.ts";
import { isStorable } from "../text/storable.ts";
import type { AnswerIssue, AnswerIssueCode, AnswerValue } from "./answer.types.ts";
import { isCountryCode } from "./country-codes.ts";
import { isIsoDate } from "./iso-date.ts";

/** Greatest length of a text answer whose field names none, in UTF-16 code units. */
export const TEXT_MAX_LENGTH = 10_000;

const FOUR_DIGITS = "1000";

type FieldOf<Type extends FieldType> = Extract<GateField, { type: Type }>;
type Check<Type extends FieldType> = (
  field: FieldOf<Type>,
  value: string,
) => AnswerIssueCode | undefined;

// One check per field type; the compiler asks for the one that a new type lacks.
const CHECKS: { readonly [Type in Exclude<FieldType, "checkbox" | "ip_location">]: Check<Type> } = {
  text: (field, value) =>
    value.length > (field.maxLength ?? TEXT_MAX_LENGTH) ? "too-long" : undefined,
  date_picker: (field, value) => {
    if (!isIsoDate(value)) return "not-a-date";
    // Where no one asks for antiquity, 0026 is what a browser makes of 26.
    if (value < FOUR_DIGITS && !(field.min && field.min < FOUR_DIGITS)) return "short-year";
    if (field.min !== undefined && value < field.min) return "too-early";
    if (field.max !== undefined && value > field.max) return "too-late";
    return undefined;
  },
  // XK is not ISO 3166-1, but the Hub's lists have held it: taken where it comes, never offered.
  country: (_, value) => (isCountryCode(value) || value === "XK" ? undefined : "not-a-country"),
  select: (field, value) =>
    field.options.some((o) => o.value === value) ? undefined : "not-an-option",
};

/** Why a value cannot be this field's answer, or undefined where it can. The one validator of form, server and report. */
export function validateField(
  field: GateField,
  value: AnswerValue | undefined,
): AnswerIssue | undefined {
  const code = issueCode(field, value);
  return code && answerIssue(code, field);
}

/** Whether a value counts as no answer: nothing, text without a visible character, or an unticked box. */
export function isUnanswered(value: AnswerValue | undefined): boolean {
  return value === undefined || value === false || (typeof value === "string" && isBlank(value));
}

function issueCode(field: GateField, value: AnswerValue | undefined): AnswerIssueCode | undefined {
  if (field.type === "ip_location") return undefined;
  if (isUnanswered(value)) return field.required ? "required" : undefined;
  if (field.type === "checkbox") return value === true ? undefined : "not-an-option";
  if (typeof value !== "string") return "not-text";
  // A database of text can hold neither; better refused by name than failed without one.
  if (!isStorable(value)) return "unstorable-text";
  switch (field.type) {
    case "text":
      return CHECKS.text(field, value);
    case "date_picker":
      return CHECKS.date_picker(field, value);
    case "country":
      return CHECKS.country(field, value);
    case "select":
      return CHECKS.select(field, value);
  }
}

const SENTENCES: Record<AnswerIssueCode, (name: string) => string> = {
  required: (name) => `${name} needs an answer.`,
  "not-text": (name) => `The answer to ${name} must be text.`,
  "unstorable-text": (name) => `The answer to ${name} holds characters that cannot be stored.`,
  "too-long": (name) => `The answer to ${name} is too long.`,
  "short-year": (name) => `The year of the day for ${name} needs four digits.`,
  "not-a-date": (name) => `The answer to ${name} must be a day as YYYY-MM-DD.`,
  "too-early": (name) => `The day for ${name} is too early.`,
  "too-late": (name) => `The day for ${name} is too late.`,
  "not-a-country": (name) => `The answer to ${name} must be a two-letter country code.`,
  "not-an-option": (name) => `The answer to ${name} is not one of its options.`,
  "unknown-field": (name) => `${name} is not asked.`,
  "gate-changed": () => "The form has changed meanwhile. Read it again before you agree.",
};

/** An issue about a field, or about the whole form when none is given. */
export function answerIssue(
  code: AnswerIssueCode,
  field: { readonly id: string; readonly name: string } = { id: "", name: "" },
): AnswerIssue {
  return {
    code,
    fieldId: field.id,
    name: field.name,
    message: SENTENCES[code](`“${visible(field.name)}”`),
  };
}
