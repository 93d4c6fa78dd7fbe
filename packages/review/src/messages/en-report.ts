/** The messages of the report. */
export const enReport = {
  format: "Format",
  formats: {
    json: "JSON (Hub format, without answers)",
    jsonl: "JSON Lines (with answers)",
    csv: "CSV for spreadsheets (with answers)",
  },
  download: "Download",
  working: "Preparing the report…",
  rows: { one: "{count} row so far", other: "{count} rows so far" },
  rowsOf: "{rows} of about {total} rows",
  cancel: "Cancel",
  failed: "Couldn’t create the report: {problem}",
  unreadable: {
    one: "{count} request couldn’t be read and is missing from the report.",
    other: "{count} requests couldn’t be read and are missing from the report.",
  },
  incomplete: "The report may be incomplete: the server didn’t send all requests.",
};
