import { parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import type { AccessRequest } from "../requests/request.types.ts";
import { csvCell, renderReport } from "./report.ts";
import { reportFilename } from "./report-name.ts";

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

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])(
    "guards %j against spreadsheets",
    (text) => {
      expect(csvCell(text).replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  it("has a name that is safe in a header", () => {
    expect(reportFilename('acme/vo"ices\r\n', "json")).toBe(
      "user-access-report-acme-vo-ices-.json",
    );
  });
});
