// The ports over HTTP.

export type { HttpOptions } from "./http/connection.types.ts";
export { createHttpAdapters } from "./http/create-http-adapters.ts";
