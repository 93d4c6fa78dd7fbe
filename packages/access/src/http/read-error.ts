import type { AnswerIssue, AnswerIssueCode } from "@sallyport/schema";
import { ACCESS_ERROR_CODES, type AccessErrorData } from "../errors/access-error.ts";
import { type Fields, isFields } from "../shapes/fields.ts";
import type { HttpAnswer } from "./connection.types.ts";

// Typed so, no code can be missing.
const ISSUE_CODES: Readonly<Record<AnswerIssueCode, true>> = {
  required: true,
  "not-text": true,
  "unstorable-text": true,
  "too-long": true,
  "not-a-date": true,
  "short-year": true,
  "too-early": true,
  "too-late": true,
  "not-a-country": true,
  "not-an-option": true,
  "unknown-field": true,
  "unknown-type": true,
  "gate-changed": true,
};

/**
 * An error as Sallyport routes write it, of a refusal or of one decision: the one place where their words
 * come in, and are cleaned. Undefined where it names no code that is known.
 */
export function readError(value: unknown, clean: HttpAnswer["clean"]): AccessErrorData | undefined {
  if (!isFields(value)) return undefined;
  const code = ACCESS_ERROR_CODES.find((known) => known === value.code);
  if (!code) return undefined;
  const issues = readIssues(value.issues, clean);
  return { code, message: clean(value.message), ...(issues.length > 0 && { issues }) };
}

function readIssues(value: unknown, clean: HttpAnswer["clean"]): readonly AnswerIssue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((issue: unknown) => {
    if (!isFields(issue) || !isIssueCode(issue.code)) return [];
    const { code, message } = issue;
    const [fieldId, name] = [textOrEmpty(issue, "fieldId"), textOrEmpty(issue, "name")];
    if (fieldId === undefined || name === undefined || typeof message !== "string") return [];
    return [{ code, fieldId, name, message: clean(message) }];
  });
}

function isIssueCode(value: unknown): value is AnswerIssueCode {
  return typeof value === "string" && Object.hasOwn(ISSUE_CODES, value);
}

/** Absent and null: the issue is the whole form's. Undefined for what is no text. */
function textOrEmpty(fields: Fields, key: string): string | undefined {
  const value = fields[key] ?? "";
  return typeof value === "string" ? value : undefined;
}
