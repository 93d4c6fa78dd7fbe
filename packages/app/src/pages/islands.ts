/** Parts of a page that the script takes over: where each stands, and its data beside it. */
export const GATE_ISLAND = "gate-island";
export const OWNER_ISLAND = "owner-island";

/** The field for a token, where one logs in. */
export const LOG_IN = "log-in";

/** Where an island's data stand. */
export function dataIdOf(island: string): string {
  return `${island}-data`;
}

/** JSON that cannot end the script element it stands in. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
