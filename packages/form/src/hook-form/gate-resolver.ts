import { type AnswerIssue, type GateModel, readAnswers } from "@sallyport/schema";
import {
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type Resolver,
  set,
} from "react-hook-form";

export interface GateResolverOptions<Values extends FieldValues> {
  readonly gate: GateModel;
  /** Where the gate's values are in the host's form. */
  readonly name: Path<Values>;
}

/**
 * Adds a gate's rules to a host's resolver: with a resolver, react-hook-form does not ask the fields. An
 * error's type is the issue's code, which the fields show in the visitor's language.
 */
export function withGate<Values extends FieldValues, Context, Sent>(
  resolver: Resolver<Values, Context, Sent>,
  { gate, name }: GateResolverOptions<Values>,
): Resolver<Values, Context, Sent> {
  return async (values, context, options) => {
    const result = await resolver(values, context, options);
    const given: unknown = get(values, name);
    const { issues } = readAnswers(gate, Object(given));
    if (issues.length === 0) return result;
    const errors = { ...result.errors } as FieldErrors<Values>; // none, or the host's
    for (const { fieldId, code, message } of firstOfEach(issues)) {
      set(errors, `${name}.${fieldId}`, { type: code, message });
    }
    return { values: {}, errors };
  };
}

function firstOfEach(issues: readonly AnswerIssue[]): readonly AnswerIssue[] {
  return issues.filter(
    ({ fieldId }, at) => issues.findIndex((issue) => issue.fieldId === fieldId) === at,
  );
}
