import type { GateField, GateModel } from "../gate/gate.types.ts";
import type { AnswerIssue, AnswerPairs, AnswerValue, FieldValues } from "./answer.types.ts";
import { Answers, TICKED } from "./answers.ts";
import { answerIssue, validateField } from "./validate-field.ts";

/** Answers with what is wrong with them. They may be stored only when there are no issues. */
export interface ReadAnswers<Gate extends GateModel = GateModel> {
  readonly answers: Answers<Gate>;
  readonly issues: readonly AnswerIssue[];
}

/** Reads and checks a form's values by field id. Ids that the gate lacks are ignored. */
export function readAnswers<Gate extends GateModel>(
  gate: Gate,
  values: FieldValues,
): ReadAnswers<Gate> {
  const lookUp = (id: string): AnswerValue | undefined =>
    Object.hasOwn(values, id) ? normalize(values[id]) : undefined;
  return { answers: new Answers(gate, lookUp), issues: check(gate, lookUp) };
}

/** Read and check what came over the wire under labels: ordered pairs, or the Hub's `{label: text}`. */
export function readWire<Gate extends GateModel>(
  gate: Gate,
  wire: AnswerPairs | Readonly<Record<string, unknown>>,
): ReadAnswers<Gate> {
  const pairs: readonly (readonly [string, unknown])[] = isPairs(wire)
    ? wire
    : Object.entries(wire);
  const byName = new Map<string, GateField>(gate.fields.map((field) => [field.name, field]));
  const values = new Map<string, AnswerValue>();
  const issues: AnswerIssue[] = [];
  for (const [name, value] of pairs) {
    const field = byName.get(name);
    if (!field) issues.push(answerIssue("unknown-field", { id: "", name }));
    else if (typeof value !== "string" && typeof value !== "boolean") {
      if (value !== null && value !== undefined) issues.push(answerIssue("not-text", field));
    } else values.set(field.id, fromWire(field, value));
  }
  const lookUp = (id: string): AnswerValue | undefined => normalize(values.get(id));
  const told = new Set(issues.map((issue) => issue.fieldId));
  const more = check(gate, lookUp).filter((issue) => !told.has(issue.fieldId));
  return { answers: new Answers(gate, lookUp), issues: [...issues, ...more] };
}

/** A wire value as its field holds it: a checkbox is `on` or absent, all else is text. */
export function fromWire(field: GateField, value: AnswerValue): AnswerValue {
  if (field.type !== "checkbox" || typeof value === "boolean") return value;
  if (value === TICKED || value === "true") return true;
  return value === "" || value === "false" ? false : value;
}

function check(
  gate: GateModel,
  lookUp: (id: string) => AnswerValue | undefined,
): readonly AnswerIssue[] {
  return gate.fields.flatMap((field) => validateField(field, lookUp(field.id)) ?? []);
}

// A posted form ends lines with CRLF, a script with LF: one answer, one spelling.
function normalize(value: AnswerValue | undefined): AnswerValue | undefined {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}

function isPairs(wire: AnswerPairs | Readonly<Record<string, unknown>>): wire is AnswerPairs {
  return Array.isArray(wire);
}
