/** A day, as `YYYY-MM-DD`, and the time of that day, in ms since its midnight, in a time zone. */
interface WallTime {
  readonly day: string;
  readonly time: number;
}

const DAY = 24 * 60 * 60 * 1_000;
const HOUR = 60 * 60 * 1_000;

/** The day that it is in a time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return wallTime(instant, timeZone).day;
}

/** When the next digest goes out: the first time after an instant that a time zone's clock strikes the hour. */
export function nextDigest(after: Date, timeZone: string, hour: number): Date {
  const today = wallTime(after, timeZone).day;
  const todays = instantOf(today, hour, timeZone);
  if (todays > after) return todays;
  const noonTomorrow = new Date(instantOf(today, 12, timeZone).getTime() + DAY);
  return instantOf(wallTime(noonTomorrow, timeZone).day, hour, timeZone);
}

function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? "";
  const seconds =
    Number(part("hour")) * 3_600 + Number(part("minute")) * 60 + Number(part("second"));
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: seconds * 1_000 };
}

/** When a clock in a time zone shows an hour of a day. An hour that is skipped there is an hour later. */
function instantOf(day: string, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  let instant = new Date(wanted);
  // The offset depends on the instant it leads to: two rounds are enough, also on days when it changes.
  for (let round = 0; round < 2; round++) {
    const { day: shownDay, time } = wallTime(instant, timeZone);
    const shown = Date.parse(`${shownDay}T00:00:00Z`) + time;
    instant = new Date(instant.getTime() + wanted - shown);
  }
  return instant;
}
