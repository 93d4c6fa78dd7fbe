// The ports over HTTP.
export { createHubAdapters } from "./hub/create-hub-adapters.ts";
export type { HubOptions } from "./hub/create-hub-adapters.ts";
export type { HubConnection } from "./hub/hub-request.ts";
