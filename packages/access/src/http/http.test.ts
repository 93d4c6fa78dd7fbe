import { EMPTY_GATE, readAnswers } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import { createHttpAdapters, type HttpOptions } from "../http.ts";

const repo = { type: "dataset", id: "acme/voices" } as const;
const TOKEN = "hf_secret";
type Answer = Response | Error | (() => Response | Promise<Response>);

/** Adapters over a scripted fetch, and what was sent. */
function over(answers: readonly Answer[], options: Partial<HttpOptions> = {}) {
  const sent: Request[] = [];
  const queue = [...answers];
  const { review, requester } = createHttpAdapters({
    routes: "sallyport",
    endpoint: "https://hub.example",
    repo,
    token: TOKEN,
    fetch: async (input, init) => {
      sent.push(new Request(input, init));
      const next = queue.shift();
      if (next === undefined) throw new Error("nothing more is scripted");
      if (next instanceof Error) throw next;
      return typeof next === "function" ? next() : next;
    },
    ...options,
  });
  return { review, requester, sent };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });
const COUNTS = { pending: 1, accepted: 2, rejected: 3, reset: 0 };
const text = (body: string, status: number, type = "text/html"): Response =>
  new Response(body, { status, headers: { "content-type": type } });

describe("the HTTP adapters", () => {
  it("send the token in a header, to the endpoint alone", async () => {
    const { review, sent } = over([json(COUNTS)]);
    expect(await review.counts()).toEqual(COUNTS);
    expect(sent[0]?.url).toBe("https://hub.example/api/sallyport/v1/datasets/acme/voices/counts");
    expect(sent[0]?.headers.get("authorization")).toBe(`Bearer ${TOKEN}`);
    expect(sent[0]?.redirect).toBe("manual");
  });

  it("ask a function for the token each time", async () => {
    let n = 0;
    const { review, sent } = over([json(COUNTS), json(COUNTS)], { token: async () => `t${++n}` });
    await review.counts();
    await review.counts();
    expect(sent.map((r) => r.headers.get("authorization"))).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("refuse routes that they do not know, as those of an older version", () => {
    const routes = JSON.parse('"own"'); // as JavaScript may give it
    expect(() => over([], { routes })).toThrow(/routes is "own".*Use "auto", "sallyport" or "hub"/);
  });

  it("refuse a repo that could leave its place in a path", () => {
    for (const id of ["../x", "x/..", "x", "a/b/c", "a/b?c"])
      expect(() => over([], { repo: { type: "dataset", id } })).toThrow(/namespace\/name/);
  });

  it.each<[string, Answer[], string]>([
    ["a login page with status 200", [text("<html>", 200)], "malformed"],
    ["truncated JSON", [text('{"pending":', 200, "application/json")], "malformed"],
    ["a wrong shape", [json({ pending: "1" })], "malformed"],
    [
      "a redirect",
      [new Response(null, { status: 302, headers: { location: "https://evil.example" } })],
      "malformed",
    ],
    ["401", [json({ error: "no" }, 401)], "unauthenticated"],
    ["403", [json({ error: "no" }, 403)], "forbidden"],
    ["404", [json({ error: "no" }, 404)], "not-found"],
    [
      "a repo that is not gated",
      [json({ error: "no" }, 400, { "x-error-code": "RepoNotGated" })],
      "not-gated",
    ],
    [
      "502 with HTML, three times",
      [text("<html>", 502), text("<html>", 502), text("<html>", 502)],
      "unavailable",
    ],
    [
      "no connection, three times",
      [new TypeError("fetch failed"), new TypeError("fetch failed"), new TypeError("fetch failed")],
      "offline",
    ],
  ])("tell %s as an AccessError without the token in it", async (_, answers, code) => {
    const { review } = over(answers);
    const error = await review.counts().catch((e: unknown) => e);
    expect(error).toMatchObject({ name: "AccessError", code });
    expect(JSON.stringify(error) + String(error)).not.toContain(TOKEN);
  });

  it("try reading again after a passing fault, and give what came then", async () => {
    const { review, sent } = over([
      text("", 503),
      json({}, 429, { "retry-after": "0" }),
      json(COUNTS),
    ]);
    expect(await review.counts()).toEqual(COUNTS);
    expect(sent).toHaveLength(3);
  });

  it("never try a decision again by themselves", async () => {
    const { review, sent } = over([json({}, 403)]);
    const deciding = review.decide([{ userId: "1", from: "pending", to: "accepted" }]);
    await expect(deciding).rejects.toMatchObject({ code: "forbidden" });
    expect(sent).toHaveLength(1);
  });

  it("end with a timeout where nothing answers", async () => {
    const { requester } = over([], {
      timeout: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)),
        ),
    });
    await expect(requester.withdraw()).rejects.toMatchObject({ code: "timeout" });
  });

  it("send decisions in chunks of 100 and give the results in order", async () => {
    const decisions = Array.from(
      { length: 150 },
      (_, i) => ({ userId: `u${i}`, from: "pending", to: "accepted" }) as const,
    );
    const { review, sent } = over([
      json({ results: decisions.slice(0, 100).map(({ userId }) => ({ userId, ok: true })) }),
      json({
        results: decisions.slice(100).map(({ userId }) => ({
          userId,
          ok: false,
          error: { code: "conflict", message: "late" },
        })),
      }),
    ]);
    const results = await review.decide(decisions);
    expect(results.map((r) => r.userId)).toEqual(decisions.map((d) => d.userId));
    expect(results[149]).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await sent[1]?.json())?.decisions).toHaveLength(50);
  });

  it("hand on the issues by field that a submission brings back", async () => {
    const issues = [{ code: "required", fieldId: "f0", name: "Company", message: "needed" }];
    const { requester } = over([json({ error: { code: "invalid", message: "no", issues } }, 422)]);
    const { answers } = readAnswers(EMPTY_GATE, {});
    await expect(requester.submit({ answers, gateFingerprint: "x" })).rejects.toMatchObject({
      code: "invalid",
      issues,
    });
  });
});
