/** The messages of the report. */
export const enReport = {
  title: "Download report",
  format: "Format",
  formats: {
    json: "JSON, as the Hub gives it, without answers",
    jsonl: "JSON Lines, with answers",
    csv: "CSV for spreadsheets, with answers",
  },
  download: "Download",
  working: "Making the report …",
  rows: { one: "{count} row so far", other: "{count} rows so far" },
  rowsOf: "{rows} of about {total} rows",
  cancel: "Cancel",
  failed: "The report could not be made: {problem}",
  unreadable: {
    one: "{count} request could not be read and is not in the report.",
    other: "{count} requests could not be read and are not in the report.",
  },
  incomplete: "The report may be incomplete: the server did not send all requests.",
};
