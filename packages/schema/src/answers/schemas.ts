import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { GateModel } from "../gate/gate.types.ts";
import { isRecord } from "../text/is-record.ts";
import type { AnswerIssue, AnswerPairs, FieldValues } from "./answer.types.ts";
import type { Answers } from "./answers.ts";
import { type ReadAnswers, readAnswers, readWire } from "./read-answers.ts";
import { answerIssue } from "./validate-field.ts";

/** A Standard Schema issue that is an `AnswerIssue` as well; its path is the field's id. */
export interface AnswerSchemaIssue extends AnswerIssue {
  readonly path: readonly string[];
}

/** Standard Schema (v1) of a form's values under field ids: react-hook-form and TanStack Form take it as it is. */
export function answersSchema<Gate extends GateModel>(
  gate: Gate,
): StandardSchemaV1<FieldValues, Answers<Gate>> {
  return schema((value) => (isRecord(value) ? readAnswers(gate, value as FieldValues) : undefined)); // values are checked one by one
}

/** Standard Schema (v1) of the wire, under labels: what a server takes. */
export function wireSchema<Gate extends GateModel>(
  gate: Gate,
): StandardSchemaV1<AnswerPairs | Readonly<Record<string, unknown>>, Answers<Gate>> {
  return schema((value) => {
    if (Array.isArray(value)) return value.every(isPair) ? readWire(gate, value) : undefined;
    return isRecord(value) ? readWire(gate, value) : undefined;
  });
}

function schema<Input, Gate extends GateModel>(
  read: (value: unknown) => ReadAnswers<Gate> | undefined,
): StandardSchemaV1<Input, Answers<Gate>> {
  return {
    "~standard": {
      version: 1,
      vendor: "sallyport",
      validate: (value) => {
        const result = read(value);
        if (!result) return { issues: [answerIssue("not-text")] };
        if (result.issues.length === 0) return { value: result.answers };
        const issues: AnswerSchemaIssue[] = result.issues.map((issue) => ({
          ...issue,
          path: issue.fieldId === "" ? [] : [issue.fieldId],
        }));
        return { issues };
      },
    },
  };
}

function isPair(value: unknown): value is readonly [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string")
  );
}
