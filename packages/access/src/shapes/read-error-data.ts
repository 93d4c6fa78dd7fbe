import { ACCESS_ERROR_CODES, type AccessErrorData } from "../errors/access-error.ts";
import { anyText, oneOf, waitOf } from "./fields.ts";
import { readShape, type Shape } from "./shape.ts";

const ERROR: Shape<Omit<AccessErrorData, "issues">> = {
  must: { code: oneOf(...ACCESS_ERROR_CODES), message: (value) => anyText(value) ?? "" },
  may: { retryAfter: waitOf },
};

/** Why one decision was not taken; undefined where its code is unknown. */
export function readErrorData(value: unknown): AccessErrorData | undefined {
  return readShape(value, ERROR);
}
