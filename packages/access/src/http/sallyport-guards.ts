import type { GateModel } from "@sallyport/schema";
import type {
  DecisionInput,
  DecisionResult,
  ListQuery,
  RequestPage,
} from "../ports/ports.types.ts";
import type { Person } from "../requests/request.types.ts";
import { asFields, asList, isFields } from "../shapes/fields.ts";
import { asGateModel } from "../shapes/read-gate.ts";
import { asPage } from "../shapes/read-page.ts";
import { readPerson } from "../shapes/read-request.ts";
import { readResult } from "../shapes/read-results.ts";
import type { HttpAnswer } from "./connection.types.ts";
import { readError } from "./read-error.ts";

// What Sallyport routes answer, where that differs from what a port gives, or is read more tolerantly.

/** A next page that is not a text is of no use: the page is `incomplete`. */
export function asWirePage(value: unknown, query: ListQuery): RequestPage {
  const { nextCursor, ...page } = asFields(value);
  const isReadable = typeof (nextCursor ?? "") === "string";
  return asPage(isReadable ? value : { ...page, incomplete: true }, query);
}

/** One result per decision, in their order; undefined for one that cannot be read. */
export function asWireResults(
  value: unknown,
  decisions: readonly DecisionInput[],
  clean: HttpAnswer["clean"],
): readonly (DecisionResult | undefined)[] {
  const results = asList(asFields(value).results, "results");
  return decisions.map(({ userId }, i) => {
    const fields = results[i];
    if (!isFields(fields) || fields.userId !== userId) return undefined;
    const { message } = isFields(fields.error) ? fields.error : {};
    // A code that is not known says no more than that the decision was not taken.
    const error = readError(fields.error, clean) ?? { code: "invalid", message: clean(message) };
    return readResult(fields, userId, error);
  });
}

/** Those people who can be read. */
export function asWirePeople(value: unknown): readonly Person[] {
  return asList(asFields(value).users, "users").flatMap((one) => readPerson(one) ?? []);
}

export function asWireGateModel(value: unknown): GateModel {
  return asGateModel(asFields(value).gate, "gate");
}
