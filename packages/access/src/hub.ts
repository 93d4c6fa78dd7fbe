// The ports over HTTP.

export type { HubOptions } from "./hub/create-hub-adapters.ts";
export { createHubAdapters } from "./hub/create-hub-adapters.ts";
export type { HubConnection } from "./hub/hub-request.ts";
