// The ports over HTTP.
export type { HubOptions } from "./hub/connection.types.ts";
export { createHubAdapters } from "./hub/create-hub-adapters.ts";
