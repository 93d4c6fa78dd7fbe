export type ReportFormat = "json" | "jsonl" | "csv";

/** Media type of each format. */
export const REPORT_MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  json: "application/json; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** The name that the Hub gives a report: `user-access-report-{namespace}-{name}.json`. */
export function reportFilename(repoId: string, format: ReportFormat): string {
  return `user-access-report-${repoId.replace(/[^A-Za-z0-9._-]+/g, "-")}.${format}`;
}
