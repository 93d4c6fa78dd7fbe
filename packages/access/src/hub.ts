// The ports over HTTP.
export { createHubAdapters } from "./hub/create-hub-adapters.ts";
export type { HubOptions } from "./hub/connection.types.ts";
