import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { TestServer, type Who } from "../testing/test-server.ts";

const ASK = "/datasets/acme/voices/ask-access";
const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", origin: "http://localhost" };
const HOSTILE = `<b>"Acme"</b>&lt;`;
const ESCAPED = "&lt;b&gt;&quot;Acme&quot;&lt;/b&gt;&amp;lt;";

let test: TestServer;
let limited: TestServer;
let fingerprint: string;
beforeAll(async () => {
  const submissions = { burst: 1, perMinute: 1 };
  [test, limited] = await Promise.all([
    TestServer.open({ onError: () => {} }),
    TestServer.open({ limits: { submissions } }),
  ]);
  test.host.role = "session";
  limited.host.role = "session";
  await limited.send("ada", "GET", "/api/sallyport/v1/datasets/acme/voices/gate");
  const shown = await test.send("ada", "GET", "/api/sallyport/v1/datasets/acme/voices/gate");
  fingerprint = (await shown.json()).gateFingerprint;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.reset();
  test.host.role = "session";
});
afterAll(() => Promise.all([test.close(), limited.close()]));

interface Refused {
  readonly kind: string;
  readonly status: number;
  readonly says: RegExp;
  readonly who?: Who;
  readonly headers?: Record<string, string>;
  readonly answers?: Record<string, string>;
  readonly before?: () => unknown;
  readonly on?: () => TestServer;
  /** What is shown of "Company": its label, unless the gate cannot be looked up. */
  readonly label?: string;
  readonly again?: boolean;
}

const settings = (who: Who, change: object) =>
  test.send(who, "PUT", "/api/datasets/acme/voices/settings", change);

const REFUSED: readonly Refused[] = [
  { kind: "the session is gone", who: "nobody", status: 401, says: /logged out/ },
  {
    kind: "the repository is private",
    status: 404,
    says: /private/,
    before: () => settings("mary", { private: true }),
  },
  {
    kind: "the repository is private, and the session is gone",
    who: "nobody",
    status: 401,
    says: /logged out/,
    before: () => settings("mary", { private: true }),
  },
  {
    kind: "the gate is open",
    status: 403,
    says: /nothing needs to be requested/,
    before: () => settings("mary", { gated: false }),
  },
  {
    kind: "the gate has changed",
    status: 409,
    says: /has changed/,
    before: () => {
      test.host.card = "extra_gated_fields:\n  Why: text\n  Company: text\n";
    },
  },
  { kind: "an answer is wrong", status: 422, says: /Country/, answers: { f1: "Atlantis" } },
  {
    kind: "the author's card has errors",
    status: 403,
    says: /author/,
    before: () => {
      test.host.card = "extra_gated_fields: [";
    },
  },
  {
    kind: "a token only reads",
    status: 403,
    says: /permissions/,
    before: () => {
      test.host.role = "read";
    },
  },
  {
    kind: "too many came",
    status: 429,
    says: /Wait \d+ s/,
    again: true,
    on: () => limited,
    before: () => limited.send("ada", "POST", ASK, {}),
  },
  {
    kind: "another site sent it",
    status: 403,
    says: /did not come from a page of this site/,
    headers: { origin: "https://evil.example" },
    label: "Answer 1",
  },
  {
    kind: "the server fails",
    status: 503,
    says: /server failed/,
    label: "Answer 1",
    again: true,
    before: () => {
      vi.spyOn(test.server.services.requests, "ask").mockRejectedValue(new Error("broken"));
    },
  },
];

const ANSWERS = { f0: HOSTILE, f1: "DE", f2: "two\nlines", f3: "on" };

async function post(
  { who = "ada", answers = {}, headers = {}, on = () => test }: Partial<Refused>,
  browser: boolean,
): Promise<Response> {
  const form = String(new URLSearchParams({ _sp_gate: fingerprint, ...ANSWERS, ...answers }));
  return on().send(who, "POST", ASK, browser ? form : { Company: "Acme" }, {
    ...(browser ? BROWSER : { accept: "application/json" }),
    ...headers,
  });
}

describe("a form that a browser posts and that is refused", () => {
  it.each(REFUSED)("is a page with the answers where $kind", async (row) => {
    await row.before?.();
    const answer = await post(row, true);
    expect(answer.status).toBe(row.status);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src/);
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const page = await answer.text();
    expect(page).toMatch(row.says);
    expect(page).toContain('<a href="../voices">');
    expect(page).toContain(`<dt dir="auto">${row.label ?? "Company"}</dt>`);
    expect(page).toContain(`<dd dir="auto">${ESCAPED}</dd>`);
    expect(page).toContain('<dd dir="auto">two\nlines</dd>');
    expect(page).not.toContain(HOSTILE);
    const sentAgain = page.includes(`<input type="hidden" name="f0" value="${ESCAPED}">`);
    expect(sentAgain).toBe(row.again ?? false);
  });

  it.each(REFUSED)("is JSON for a client that asks for none where $kind", async (row) => {
    if (row.kind === "the gate has changed") return; // labels say nothing of a gate
    await row.before?.();
    const answer = await post(row, false);
    expect(answer.status).toBe(row.status);
    expect(await answer.json()).toEqual({ error: expect.any(String) });
  });
});
