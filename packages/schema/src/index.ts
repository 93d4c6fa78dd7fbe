// The gate: what a card or your code asks of visitors
export { defineGate } from "./gate/define-gate.ts";
export { EMPTY_GATE } from "./gate/empty-gate.ts";
export { gateModelOf } from "./gate/gate-model-of.ts";
export { parseGate } from "./read/parse-gate.ts";
export type { ParsedGate } from "./read/parse-gate.ts";
export type { GateModel } from "./gate/gate.types.ts";
export type { AnswerTo, DefinedField, DefinedGate } from "./gate/define-gate.types.ts";
export type { FieldDefinition, GateDefinition, NameOf } from "./gate/define-gate.types.ts";

// Its fields
export { byFieldType } from "./gate/by-field-type.ts";
export { FIELD_TYPES } from "./read/field-types.ts";
export type {
  ExtrasOf,
  FieldOf,
  FieldType,
  GateField,
  IsoDate,
  SelectOption,
} from "./gate/gate.types.ts";
export type { CheckboxField, CountryField, DateField } from "./gate/gate.types.ts";
export type { IpLocationField, SelectField, TextField } from "./gate/gate.types.ts";
export type { AutofillName } from "./gate/autofill-names.ts";

// Diagnostics: what was found while reading a card
export { hasErrors } from "./diagnostics/findings.ts";
export { visible } from "./diagnostics/visible.ts";
export type { DiagnosticCode, Severity } from "./diagnostics/codes.ts";
export type { Diagnostic, Fix, Position } from "./diagnostics/diagnostic.types.ts";
export type { TextEdit, TextRange } from "./diagnostics/diagnostic.types.ts";

// Answers: checked from a form or from the wire
export { Answers } from "./answers/answers.ts";
export { readAnswers, readWire } from "./answers/read-answers.ts";
export { answersSchema, wireSchema } from "./answers/schemas.ts";
export { isUnanswered, validateField } from "./answers/validate-field.ts";
export { TEXT_MAX_LENGTH } from "./answers/text-max-length.ts";
export type { AnswerIssue, AnswerIssueCode, AnswerValue } from "./answers/answer.types.ts";
export type { FieldValues } from "./answers/answer.types.ts";
export type { ReadAnswers } from "./answers/read-answers.ts";
export type { AnswerSchemaIssue } from "./answers/schemas.ts";

// Answers as they travel: on the wire, in a posted form, to another gate
export { decodeAnswers, encodeAnswers } from "./answers/wire.ts";
export { decodeForm, GATE_FIELD } from "./answers/decode-form.ts";
export { carryAnswers } from "./answers/carry-answers.ts";
export type { AnswerEntry, AnswerPairs } from "./answers/answer.types.ts";
export type { DecodedForm } from "./answers/decode-form.ts";

// Single values
export { COUNTRY_CODES, isCountryCode } from "./gate/country-codes.ts";
export { isIsoDate } from "./gate/iso-date.ts";
export { isBlank } from "./text/is-blank.ts";
export type { CountryCode } from "./gate/country-codes.ts";
