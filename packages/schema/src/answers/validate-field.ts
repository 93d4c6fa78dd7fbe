import { visible } from "../diagnostics/visible.ts";
import { byFieldType } from "../gate/by-field-type.ts";
import { isCountryCode } from "../gate/country-codes.ts";
import type { FieldOf, FieldType, GateField } from "../gate/gate.types.ts";
import { isIsoDate } from "../gate/iso-date.ts";
import { isBlank } from "../text/is-blank.ts";
import { isStorable } from "../text/storable.ts";
import type { AnswerIssue, AnswerIssueCode, AnswerValue } from "./answer.types.ts";
import { TEXT_MAX_LENGTH } from "./text-max-length.ts";

const FOUR_DIGITS = "1000";

type Check<Type extends FieldType> = (
  field: FieldOf<Type>,
  value: AnswerValue | undefined,
) => AnswerIssueCode | undefined;

const CHECKS: { readonly [Type in FieldType]: Check<Type> } = {
  text: (field, value) =>
    checkText(field, value, (text) =>
      text.length > (field.maxLength ?? TEXT_MAX_LENGTH) ? "too-long" : undefined,
    ),
  checkbox: (field, value) => {
    if (value === true) return undefined;
    return isUnanswered(value) ? ifRequired(field) : "not-an-option";
  },
  date_picker: (field, value) =>
    checkText(field, value, (day) => {
      if (!isIsoDate(day)) return "not-a-date";
      // Where no one asks for antiquity, 0026 is what a browser makes of 26.
      if (day < FOUR_DIGITS && !(field.min && field.min < FOUR_DIGITS)) return "short-year";
      if (field.min !== undefined && day < field.min) return "too-early";
      if (field.max !== undefined && day > field.max) return "too-late";
      return undefined;
    }),
  // XK is not ISO 3166-1, but the Hub's lists have held it: taken where it comes, never offered.
  country: (field, value) =>
    checkText(field, value, (code) =>
      isCountryCode(code) || code === "XK" ? undefined : "not-a-country",
    ),
  select: (field, value) =>
    checkText(field, value, (chosen) =>
      field.options.some((option) => option.value === chosen) ? undefined : "not-an-option",
    ),
  ip_location: () => undefined,
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

function issueCode<Type extends FieldType>(
  field: FieldOf<Type>,
  value: AnswerValue | undefined,
): AnswerIssueCode | undefined {
  const check = byFieldType(CHECKS, field.type);
  return check ? check(field, value) : "unknown-type";
}

/** Why a value cannot be the answer in text to any field; then why not to this one. */
function checkText(
  field: GateField,
  value: AnswerValue | undefined,
  check: (text: string) => AnswerIssueCode | undefined,
): AnswerIssueCode | undefined {
  if (isUnanswered(value)) return ifRequired(field);
  if (typeof value !== "string") return "not-text";
  // A database of text can hold neither; better refused by name than failed without one.
  return isStorable(value) ? check(value) : "unstorable-text";
}

function ifRequired({ required }: GateField): AnswerIssueCode | undefined {
  return required ? "required" : undefined;
}

const SENTENCES: Record<AnswerIssueCode, (name: string) => string> = {
  required: (name) => `${name} needs an answer.`,
  "not-text": (name) => `The answer to ${name} must be text.`,
  "unstorable-text": (name) => `The answer to ${name} contains characters that can’t be saved.`,
  "too-long": (name) => `The answer to ${name} is too long.`,
  "short-year": (name) => `The year of the date for ${name} needs four digits.`,
  "not-a-date": (name) => `The answer to ${name} must be a date (YYYY-MM-DD).`,
  "too-early": (name) => `The date for ${name} is too early.`,
  "too-late": (name) => `The date for ${name} is too late.`,
  "not-a-country": (name) => `The answer to ${name} must be a two-letter country code.`,
  "not-an-option": (name) => `The answer to ${name} is not one of its options.`,
  "unknown-field": (name) => `${name} is not one of the questions.`,
  "unknown-type": (name) => `The type of ${name} is not known.`,
  "gate-changed": () => "The form has changed. Read it again before you agree.",
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
