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

/** A request in the Hub's report format, without answers. */
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

/** A report in pieces: its head, a row for each request, its tail; all of them together are the document. */
export interface ReportWriter {
  readonly head: string;
  /** `first` for the first row of all. */
  row(request: AccessRequest, first: boolean): string;
  readonly tail: string;
}

/**
 * A report as text. `json` is the Hub's, without answers; `jsonl` and `csv` carry the answers: as
 * ordered pairs, and as a column per question of the gate and per other question that was answered.
 */
export function renderReport(
  requests: readonly AccessRequest[],
  gate: GateModel,
  format: ReportFormat,
): string {
  const questions = new Set(gate.fields.map((field) => field.name));
  if (format === "csv") addQuestions(questions, requests);
  const { head, row, tail } = reportWriter(format, [...questions]);
  return head + requests.map((request, n) => row(request, n === 0)).join("") + tail;
}

/** Adds columns for other questions that these requests answer, after the known ones. */
export function addQuestions(
  questions: Set<string>,
  requests: readonly Pick<AccessRequest, "answers">[],
): void {
  for (const { answers } of requests) for (const [name] of answers) questions.add(name);
}

/** What writes a report row by row, for one that is too long to be held. `questions` are a CSV's columns. */
export function reportWriter(format: ReportFormat, questions: readonly string[]): ReportWriter {
  switch (format) {
    case "json":
      return {
        head: "[",
        row: (request, first) => (first ? "" : ",") + JSON.stringify(reportRow(request)),
        tail: "]",
      };
    case "jsonl":
      return {
        head: "",
        row: (r) => `${JSON.stringify({ ...reportRow(r), answers: r.answers })}\n`,
        tail: "",
      };
    case "csv":
      return {
        head: csvLine([...COLUMNS, ...questions]),
        row: (request) => {
          const row = reportRow(request);
          const answers = new Map(request.answers);
          return csvLine([
            ...COLUMNS.map((column) => row[column] ?? ""),
            ...questions.map((name) => answers.get(name) ?? ""),
          ]);
        },
        tail: "",
      };
  }
}

const COLUMNS = ["user", "fullname", "email", "status", "time", "reviewedAt"] as const;

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/**
 * A text that a spreadsheet would run: its first visible character begins a formula, in any width, or a
 * tab or carriage return is before it.
 */
const FORMULA = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−\t\r]/u;

// Where the separator is a semicolon or a tab, as in most of Europe, a spreadsheet splits cells there and at
// line ends, quotes or not: each part is a cell that can begin a formula.
const LATER_FORMULA =
  /([;\t\r\n](?:(?![;\t\r\n])[\s\p{C}\p{Default_Ignorable_Code_Point}])*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−])/gu;

/** One cell by RFC 4180. What a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const inert = `${FORMULA.test(text) ? "'" : ""}${text}`.replace(LATER_FORMULA, "$1'");
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
