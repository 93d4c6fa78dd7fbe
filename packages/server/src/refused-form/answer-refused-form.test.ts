import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { GateServerOptions } from "../gate-server-options.types.ts";
import { ANSWERS, TestServer, type Who } from "../testing/test-server.ts";

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
    status: 400,
    says: /no longer need to request access/,
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

const FORM = { f0: HOSTILE, f1: "DE", f2: "two\nlines", f3: "on" };

async function post(
  { who = "ada", answers = {}, headers = {}, on = () => test }: Partial<Refused>,
  browser: boolean,
): Promise<Response> {
  const form = String(new URLSearchParams({ _sp_gate: fingerprint, ...FORM, ...answers }));
  return on().send(
    who,
    "POST",
    ASK,
    browser ? form : Object.keys(answers).length > 0 ? {} : ANSWERS,
    {
      ...(browser ? BROWSER : { accept: "application/json" }),
      ...headers,
    },
  );
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

describe("the page for a refused form", () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    test.send("nobody", "POST", ASK, body, { ...BROWSER, ...headers });

  it("has the labels of a form that posts them", async () => {
    const page = await (await send("Company=Acme&Empty=+&Company+2=B")).text();
    expect(page).toContain('<dt dir="auto">Company</dt><dd dir="auto">Acme</dd>');
    expect(page).toContain('<dt dir="auto">Company 2</dt>');
    expect(page).not.toContain("Empty");
  });

  it("has the answers of a multipart form", async () => {
    const [line, end] = ["--b\r\n", "--b--\r\n"];
    const part = `${line}content-disposition: form-data; name="Company"\r\n\r\nAcme\r\n${end}`;
    const page = await send(part, { "content-type": "multipart/form-data; boundary=b" });
    expect(await page.text()).toContain('<dd dir="auto">Acme</dd>');
  });

  it("has what fits of answers that are too long", async () => {
    const body = `Company=Acme&Why=${"w".repeat(2 * 1024 * 1024)}`;
    const answer = await send(body, { "content-length": String(body.length) });
    expect(answer.status).toBe(413);
    const page = await answer.text();
    expect(page).toContain('<dd dir="auto">Acme</dd>');
    expect(page).toMatch(/too long/);
    expect(page.length).toBeLessThan(1.1 * 1024 * 1024);
  });

  it("says so where a form cannot be read", async () => {
    const type = { ...BROWSER, "content-type": "multipart/form-data; boundary=b" };
    const answer = await test.send("ada", "POST", ASK, "no parts", type);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await answer.text()).toContain("Nothing was sent");
  });

  it("is JSON for a script that posts a form", async () => {
    const answer = await send("Company=Acme", { accept: "*/*" });
    expect(await answer.json()).toEqual({ error: expect.any(String) });
  });
});

describe("a host's own pages", () => {
  const headers = { "content-type": "text/html" };
  const open = async (pages: Pick<GateServerOptions, "onRefusedForm" | "renderRefusal">) => {
    const own = await TestServer.open({ onError: () => {}, ...pages });
    own.host.role = "session";
    return own;
  };
  const send = (own: TestServer, who: Who, body: string) =>
    own.send(who, "POST", ASK, body, BROWSER);

  it("show the form again, or say what happened", async () => {
    const own = await open({
      onRefusedForm: async (_, { account }, { error, values }) =>
        new Response(`${account?.username} ${values.f0} ${error.issues?.length}`, {
          status: 422,
          headers,
        }),
      renderRefusal: ({ title, answers }) =>
        new Response(`${title}: ${answers.map(({ value }) => value)}`, { headers }),
    });
    const again = await send(own, "ada", "Company=Acme&Country=Atlantis");
    expect([again.status, await again.text()]).toEqual([422, "ada Acme 3"]);
    const lost = await send(own, "nobody", "Company=Acme");
    expect(lost.status).toBe(401);
    expect(lost.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await lost.text()).toMatch(/logged out.*: Acme$/);
    await own.close();
  });

  it("that show no form again leave it to the other page", async () => {
    const own = await open({ onRefusedForm: async () => undefined });
    const answer = await send(own, "ada", "Company=Acme");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<dd dir="auto">Acme</dd>');
    await own.close();
  });

  it("that fail leave the refusal as it is", async () => {
    const own = await open({
      renderRefusal: () => {
        throw new Error("broken");
      },
    });
    const answer = await send(own, "nobody", "Company=Acme");
    expect(answer.status).toBe(401);
    await own.close();
  });
});
