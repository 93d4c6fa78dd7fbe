// For a host's server: saving a form that was posted before its script ran.
export { savePostedSettings } from "./post/posted-settings.ts";
export type { PostedEntries, PostedResult } from "./post/posted-settings.ts";
