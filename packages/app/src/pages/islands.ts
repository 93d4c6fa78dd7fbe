/** Islands: parts of a page that the script hydrates, each with its data beside it. */
export const GATE_ISLAND = "gate-island";
export const OWNER_ISLAND = "owner-island";

/** The field for a token, where one logs in. */
export const LOG_IN = "log-in";

/** The id of the element with an island's data. */
export function dataIdOf(island: string): string {
  return `${island}-data`;
}

/** JSON that can't end the script element that contains it. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
