import { AccessError, type AccessErrorData } from "@sallyport/access";

/** Whatever an adapter throws, as data. */
export function errorData(error: unknown): AccessErrorData {
  if (error instanceof AccessError) return error.toJSON();
  return { code: "unavailable", message: error instanceof Error ? error.message : String(error) };
}
