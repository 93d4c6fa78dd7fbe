import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    onError: (fault) => console.error(fault),
    onChange: ({ kind }) => {
      throw new Error(`no ${kind} for "${SECRET}" of ${PEOPLE.ada.email}`);
    },
  });
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => test.close());

const SECRET = "Firm-of-Nobody-Knows";

/** Everything that would end up in a log. */
function capture(): string[] {
  const lines: string[] = [];
  const keep = (...values: unknown[]) => void lines.push(values.map((v) => inspect(v)).join(" "));
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation(keep);
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      keep(chunk);
      return true;
    });
  }
  return lines;
}

/** All that hangs on a value, as loggers print it. */
function inspect(value: unknown): string {
  if (!(value instanceof Error)) return typeof value === "string" ? value : JSON.stringify(value);
  const own = Object.fromEntries(Object.entries(value));
  return `${value.stack} ${JSON.stringify(own)} ${value.cause ? inspect(value.cause) : ""}`;
}

describe("a log", () => {
  it("holds no token, answer or address, whatever fails", async () => {
    const lines = capture();
    const made = await test.server.services.tokens.create(PEOPLE.ada.id, {
      name: "laptop",
      role: "write",
    });
    const token = made.ok ? made.token : "";
    const asked = await test.send(
      "nobody",
      "POST",
      "/datasets/acme/voices/ask-access",
      { ...ANSWERS, Company: SECRET },
      { authorization: `Bearer ${token}` },
    );
    expect(asked.status).toBe(303);
    // A rule that no row keeps: both databases quote the row that they refuse.
    const { db, requests } = test.server.services;
    await sql`alter table sp_request add constraint kept_by_none check (false) not valid`.execute(
      db,
    );
    const failed = await requests
      .ask(
        { type: "dataset", id: "acme/voices" },
        {
          user: PEOPLE.grace,
          status: "pending",
          answers: [["Company", SECRET]],
          gateFingerprint: "x",
        },
      )
      .catch((error: unknown) => error);
    expect(inspect(failed)).toContain(SECRET);
    const refused = await test.send("grace", "POST", "/datasets/acme/voices/ask-access", {
      ...ANSWERS,
      Company: SECRET,
    });
    expect(refused.status).toBe(503);
    const log = lines.join("\n");
    expect(log).toMatch(/onChange[\s\S]*23514[\s\S]*ask-access/);
    for (const secret of [SECRET, token, token.slice(14), PEOPLE.ada.email, PEOPLE.grace.email]) {
      expect(log).not.toContain(secret);
    }
  });
});
