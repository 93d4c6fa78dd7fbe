import type { GateModel } from "@sallyport/schema";
import type { AccessRequest } from "../requests/request.types.ts";
import type { ReportFormat } from "./report-name.ts";

/** The Hub's row of a report. */
export interface ReportRow {
  readonly user: string;
  readonly fullname: string;
  readonly status: string;
  readonly email?: string;
  readonly time: string;
  readonly reviewedAt?: string;
  readonly grantedBy?: { readonly fullname: string; readonly user: string };
}

/** A request as the Hub's report tells it, without answers. */
export function reportRow(request: AccessRequest): ReportRow {
  const { user, status, requestedAt, reviewedAt, grantedBy } = request;
  return {
    user: user.username,
    fullname: user.fullname,
    ...(user.email !== undefined && { email: user.email }),
    time: requestedAt,
    status,
    ...(reviewedAt !== undefined && { reviewedAt }),
    ...(grantedBy && { grantedBy: { fullname: grantedBy.fullname, user: grantedBy.username } }),
  };
}

/**
 * A report as text. `json` is the Hub's, without answers; `jsonl` and `csv` carry the answers: as
 * ordered pairs, and as a column per question of the gate and of whatever else was answered.
 */
export function renderReport(
  requests: readonly AccessRequest[],
  gate: GateModel,
  format: ReportFormat,
): string {
  switch (format) {
    case "json":
      return JSON.stringify(requests.map(reportRow));
    case "jsonl":
      return requests
        .map((r) => `${JSON.stringify({ ...reportRow(r), answers: r.answers })}\n`)
        .join("");
    case "csv":
      return renderCsv(requests, gate);
  }
}

const COLUMNS = ["user", "fullname", "email", "status", "time", "reviewedAt"] as const;

function renderCsv(requests: readonly AccessRequest[], gate: GateModel): string {
  const questions = new Set(gate.fields.map((field) => field.name));
  for (const request of requests) for (const [name] of request.answers) questions.add(name);
  const lines = [[...COLUMNS, ...questions]];
  for (const request of requests) {
    const row = reportRow(request);
    const answers = new Map(request.answers);
    lines.push([
      ...COLUMNS.map((column) => row[column] ?? ""),
      ...[...questions].map((name) => answers.get(name) ?? ""),
    ]);
  }
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** One cell by RFC 4180. What a spreadsheet would run as a formula gets a leading quote. */
export function csvCell(text: string): string {
  const inert = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
