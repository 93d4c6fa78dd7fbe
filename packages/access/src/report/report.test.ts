import { parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import type { AccessRequest } from "../requests/request.types.ts";
import { csvCell, renderReport } from "./report.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "./report-name.ts";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Country: "country" } });
const request: AccessRequest = {
  user: { id: "1", username: "ada", fullname: 'Ada "A" Lovelace', email: "ada@example.org" },
  status: "accepted",
  requestedAt: "2026-01-01T00:00:00.000Z",
  reviewedAt: "2026-01-02T00:00:00.000Z",
  grantedBy: { id: "2", username: "mary", fullname: "Mary Anning" },
  answers: [
    ["Company", '=HYPERLINK("x")'],
    ["Asked before", "yes,\nreally"],
  ],
};

describe("a report", () => {
  it("has the Hub's rows as JSON, without answers", () => {
    expect(JSON.parse(renderReport([request], gate, "json"))).toEqual([
      {
        user: "ada",
        fullname: 'Ada "A" Lovelace',
        email: "ada@example.org",
        status: "accepted",
        time: request.requestedAt,
        reviewedAt: request.reviewedAt,
        grantedBy: { fullname: "Mary Anning", user: "mary" },
      },
    ]);
  });

  it("keeps the answers in order as JSON Lines", () => {
    const [line = ""] = renderReport([request], gate, "jsonl").split("\n");
    expect(JSON.parse(line).answers).toEqual(request.answers);
  });

  it("has a column per question as CSV, those of earlier gates too", () => {
    const [header, row] = renderReport([request], gate, "csv").split("\r\n");
    expect(header).toBe("user,fullname,email,status,time,reviewedAt,Company,Country,Asked before");
    expect(row).toBe(
      'ada,"Ada ""A"" Lovelace",ada@example.org,accepted,2026-01-01T00:00:00.000Z,2026-01-02T00:00:00.000Z,"\'=HYPERLINK(""x"")",,"yes,\nreally"',
    );
  });

  it.each([
    ...["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠SUM(A1)", "﹦1", "−1", "⁺1"],
    ...[" =1", "\tx", "\rx", "\u00a0=1", "\u3000＝1", "\ufeff=1"],
    ...["\u200b=1", "\u00ad@A1", "\u2060 +1", "\u202e-1", "\u0001=1", "\u3164=1"],
  ])("guards %j against spreadsheets", (text) => {
    expect(rowsOf(csvCell(text))).toEqual([[`'${text}`]]);
  });

  it.each([
    ["a;=1", "a;'=1"],
    ["a; \u200b=1;@b", "a; \u200b'=1;'@b"],
    ["a\n=1\r\n-2", "a\n'=1\r\n'-2"],
    ["a\t+1", "a\t'+1"],
    ['a";=1', "a\";'=1"],
    ["=1;=2", "'=1;'=2"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    [" \u200d\t=1", "' \u200d\t'=1"],
  ])("guards %j for spreadsheets that split cells at semicolons too", (text, inert) => {
    expect(rowsOf(csvCell(text))).toEqual([[inert]]);
  });

  it.each([
    "a;b",
    "a\n\nb",
    "x; y=1",
    "a=1",
    "1-2",
    "x@y.org",
    "'=1",
    "\ufeffAda",
    " a",
    "\u200bAda",
    "",
    "Ａ＝",
  ])("leaves %j as it is", (text) => expect(rowsOf(csvCell(text))).toEqual([[text]]));

  it.each([
    ["commas and quotes", 'a,"b",c'],
    ["line ends", "a\r\nb\nc\rd"],
    ["a byte order mark", "\ufeffAda"],
    ["spaces around", "  a  "],
    ["right-to-left text", "\u202eabc\u202c אבג"],
    ["100 kB of line ends", "\n".repeat(100_000)],
    ["10 kB of it", 'x,"y"\r\n'.repeat(1_250)],
  ])("with %s in a name and an answer reads as it was written", (_, text) => {
    const user = { ...request.user, fullname: text };
    const answers = [["Company", text]] as const;
    const one: AccessRequest = { ...request, user, answers };
    const [header = [], row = []] = rowsOf(renderReport([one], gate, "csv"));
    const cell = (name: string) => row[header.indexOf(name)];
    expect([cell("fullname"), cell("Company"), cell("time")]).toEqual([
      text,
      text,
      request.requestedAt,
    ]);
    expect(JSON.parse(renderReport([one], gate, "json"))[0].fullname).toBe(text);
    expect(JSON.parse(renderReport([one], gate, "jsonl"))).toMatchObject({
      fullname: text,
      answers,
    });
  });

  it.each(["json", "jsonl", "csv"] as const)("says that %s is UTF-8", (format) => {
    expect(REPORT_MEDIA_TYPES[format]).toMatch(/; charset=utf-8$/);
  });

  it("has a name that is safe in a header", () => {
    expect(reportFilename('acme/vo"ices\r\n', "json")).toBe(
      "user-access-report-acme-vo-ices-.json",
    );
  });
});

/** Reads CSV by RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row, n) => n === 0 || row.join("") !== "");
}
