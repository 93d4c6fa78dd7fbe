const FORMAT = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "long",
  timeZone: "UTC",
});

/** An ISO time as a text: `Dec 1, 2026, 6:24:07 PM UTC`. */
export function formatTime(iso: string): string {
  return FORMAT.format(new Date(iso));
}
