import { AccessError, type AccessErrorData } from "./access-error.ts";

/** Whatever an adapter throws, as data: an error that is none of ours counts as `unavailable`. */
export function errorData(error: unknown): AccessErrorData {
  if (error instanceof AccessError) return error.toJSON();
  // Anything may be thrown: not all of it can be made a text.
  const said = error instanceof Error ? error.message : error;
  const message = typeof said === "string" ? said : "What was thrown says nothing.";
  return { code: "unavailable", message };
}
