/**
 * A day as a field shows it: a native control follows the browser's language, an enhanced one the form's.
 */
export function dateExample(fieldId: string, form: HTMLElement | null, locale: string): string {
  const native = form?.querySelector(`input[type="date"][name$="${fieldId}"]`);
  return new Intl.DateTimeFormat(native ? undefined : locale, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    calendar: "gregory",
    timeZone: "UTC",
    // As the calendar's text field writes it.
    ...(!native && { numberingSystem: "latn" }),
  })
    .format(Date.UTC(2026, 11, 31))
    .replace(/\p{Cf}/gu, "");
}
