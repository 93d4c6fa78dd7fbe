import type { IsoDate } from "./gate.types.ts";

/** Whether a text is a real calendar day written `YYYY-MM-DD`. Years 0001 to 9999; no time zone is involved. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false;
  // Some engines take February 30 for March 2, others for no day at all.
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
