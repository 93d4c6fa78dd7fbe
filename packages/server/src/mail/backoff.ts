const FIRST = 60_000;
const LONGEST = 4 * 60 * 60 * 1_000;

/** After which a mail is given up, in ms: five days, as long as other mail servers try. */
export const GIVE_UP_AFTER: number = 5 * 24 * 60 * 60 * 1_000;

/** How long to wait after so many attempts, in ms: a minute, doubled each time, at most four hours. */
export function backoff(attempts: number): number {
  return Math.min(FIRST * 2 ** Math.max(0, attempts - 1), LONGEST);
}
