import { AccessError, type AccessErrorData } from "./access-error.ts";

/** Whatever an adapter throws, as data: an error that is none of ours counts as `unavailable`. */
export function errorData(error: unknown): AccessErrorData {
  if (error instanceof AccessError) return error.toJSON();
  return { code: "unavailable", message: error instanceof Error ? error.message : String(error) };
}
