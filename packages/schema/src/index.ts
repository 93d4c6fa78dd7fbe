// The gate

export type {
  AnswerEntry,
  AnswerIssue,
  AnswerIssueCode,
  AnswerPairs,
  AnswerValue,
  FieldValues,
} from "./answers/answer.types.ts";
// Answers: values in a form, on the wire, and back
export { Answers } from "./answers/answers.ts";
export { carryAnswers } from "./answers/carry-answers.ts";
export type { CountryCode } from "./answers/country-codes.ts";
export { COUNTRY_CODES, isCountryCode } from "./answers/country-codes.ts";
export { type DecodedForm, decodeForm, GATE_FIELD } from "./answers/decode-form.ts";
export { isIsoDate } from "./answers/iso-date.ts";
export { type ReadAnswers, readAnswers, readWire } from "./answers/read-answers.ts";
export { type AnswerSchemaIssue, answersSchema, wireSchema } from "./answers/schemas.ts";
export { isUnanswered, TEXT_MAX_LENGTH, validateField } from "./answers/validate-field.ts";
export { decodeAnswers, encodeAnswers } from "./answers/wire.ts";
export type { DiagnosticCode, Severity } from "./diagnostics/codes.ts";
export type {
  Diagnostic,
  Fix,
  Position,
  TextEdit,
  TextRange,
} from "./diagnostics/diagnostic.types.ts";
// Diagnostics: what was found while reading a card
export { hasErrors } from "./diagnostics/findings.ts";
export { visible } from "./diagnostics/visible.ts";
export type { AutofillName } from "./gate/autofill-names.ts";
export { defineGate } from "./gate/define-gate.ts";
export type {
  AnswerTo,
  DefinedField,
  DefinedGate,
  FieldDefinition,
  GateDefinition,
  NameOf,
} from "./gate/define-gate.types.ts";
export { EMPTY_GATE } from "./gate/empty-gate.ts";
export type {
  CheckboxField,
  CountryField,
  DateField,
  FieldType,
  GateField,
  GateModel,
  IpLocationField,
  IsoDate,
  SelectField,
  SelectOption,
  TextField,
} from "./gate/gate.types.ts";
export { gateModelOf } from "./gate/gate-model-of.ts";
export { FIELD_TYPES } from "./read/known-keys.ts";
export { type ParsedGate, parseGate } from "./read/parse-gate.ts";
export { isBlank } from "./text/is-blank.ts";
