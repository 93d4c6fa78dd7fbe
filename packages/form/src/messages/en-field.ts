/** Messages of fields that load with the part that shows them, in English. Translated like the others. */
export const enField = {
  /** Takes back what is chosen in a field. */
  clear: "Clear {field}",
  countryPlaceholder: "Search for a country",
  noCountry: "No country found.",
  showCountries: "Show all countries",
  /** Placeholders for the parts of a date in an empty field. */
  dateLetters: { day: "DD", month: "MM", year: "YYYY" },
  openCalendar: "Open the calendar",
  changeDate: "Change the date, {date}",
  calendar: "Calendar",
  calendarParts: {
    navigation: "Months",
    nextMonth: "Next month",
    previousMonth: "Previous month",
    month: "Month",
    year: "Year",
    today: "Today, {day}",
    chosen: "{day}, selected",
  },
  charactersOver: { one: "{count} character too many", other: "{count} characters too many" },
  charactersLeft: { one: "{count} character left", other: "{count} characters left" },
};
