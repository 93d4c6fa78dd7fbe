import type { AccessErrorData } from "../errors/access-error.ts";
import type { DecisionInput, DecisionResult } from "../ports/ports.types.ts";
import { asList, type Fields, isFields, waitOf } from "./fields.ts";
import { readErrorData } from "./read-error-data.ts";
import { readRequest } from "./read-request.ts";

/** One result per decision, in their order, matched by user. A decision without a result gets `malformed`. */
export function asResults(
  value: unknown,
  decisions: readonly DecisionInput[],
): readonly DecisionResult[] {
  const results = asList(value);
  return decisions.map(({ userId }, i): DecisionResult => {
    const isTheirs = (result: unknown): result is Fields =>
      isFields(result) && result.userId === userId;
    const given = [results[i]].find(isTheirs) ?? results.find(isTheirs);
    const result = given && readResult(given, userId, readErrorData(given.error));
    const message = "There is no result for this decision.";
    return result ?? { userId, ok: false, error: { code: "malformed", message } };
  });
}

/** One result. Undefined where it says neither that the decision was taken nor why not. */
export function readResult(
  fields: Fields,
  userId: string,
  error: AccessErrorData | undefined,
): DecisionResult | undefined {
  if (fields.ok === true) {
    const request = readRequest(fields.request);
    const mailIn = waitOf(fields.mailIn);
    return {
      userId,
      ok: true,
      ...(request && { request }),
      ...(mailIn !== undefined && { mailIn }),
    };
  }
  if (fields.ok !== false || !error) return undefined;
  const current = readRequest(fields.current);
  return { userId, ok: false, error, ...(current && { current }) };
}
