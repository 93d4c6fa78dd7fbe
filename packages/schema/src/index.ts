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
export type {
  AnswerEntry,
  AnswerIssue,
  AnswerIssueCode,
  AnswerPairs,
  AnswerValue,
  FieldValues,
} from "./answers/answer.types.ts";
