import { ACCESS_ERROR_CODES, AccessError, type DecisionResult } from "@sallyport/access";
import { asRequest } from "./as-request.ts";

/** The result for one person among those that an adapter gave. Throws `malformed` where it is none. */
export function resultFor(results: unknown, userId: string): DecisionResult {
  const list: readonly unknown[] = Array.isArray(results) ? results : [];
  const result = list.find((item): item is DecisionResult => isResult(item, userId));
  if (result) return withRequests(result);
  throw new AccessError({ code: "malformed", message: "The decision was not answered." });
}

function isResult(value: unknown, wanted: string): boolean {
  const { userId, ok, error } = Object(value) as Record<string, unknown>;
  if (userId !== wanted) return false;
  const { code } = Object(error) as { readonly code?: unknown };
  return ok === true || (ok === false && ACCESS_ERROR_CODES.some((known) => known === code));
}

/** A result as it was given, without what it calls a request or a time and is none. */
function withRequests(result: DecisionResult): DecisionResult {
  if (result.ok) {
    const { request: given, mailIn, ...rest } = result;
    const request = asRequest(given);
    return {
      ...rest,
      ...(request && { request }),
      ...(Number.isFinite(mailIn) && { mailIn }),
    };
  }
  const { current: given, ...rest } = result;
  const current = asRequest(given);
  return { ...rest, ...(current && { current }) };
}
