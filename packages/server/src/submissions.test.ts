import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, TestServer, type Who } from "./testing/test-server.ts";

const OWN = "/api/sallyport/v1/datasets/acme/voices";
const HUB = "/api/datasets/acme/voices/user-access-request";

let app: TestServer;
beforeAll(async () => {
  app = await TestServer.open();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const read = async (answer: Promise<Response>) => (await answer).json();
const submit = async (key?: string, who: Who = "ada", given = ANSWERS): Promise<Response> => {
  const { gateFingerprint } = await read(app.send(who, "GET", `${OWN}/gate`));
  const body = { gateFingerprint, answers: Object.entries(given) };
  return app.send(who, "POST", `${OWN}/ask`, body, key ? { "idempotency-key": key } : {});
};
const counts = () => read(app.send("mary", "GET", `${OWN}/counts`));

describe("a submission that comes again under its key", () => {
  it("changes nothing and gets what stands", async () => {
    const first = await read(submit("k1"));
    expect(await read(submit("k1"))).toEqual(first);
    await app.send("mary", "POST", `${HUB}/handle`, { user: "ada", status: "accepted" });
    expect(await read(submit("k1"))).toEqual({ ...first, status: "accepted" });
    expect(await counts()).toMatchObject({ pending: 0, accepted: 1 });
  });

  it.each([
    [
      "was reset",
      () => app.send("mary", "POST", `${HUB}/handle`, { user: "ada", status: "reset" }),
    ],
    ["was withdrawn", () => app.send("ada", "POST", `${OWN}/withdraw`, {})],
  ])("is a new one once the request that it made %s", async (_, end) => {
    const first = await read(submit("k1"));
    await end();
    const next = await read(submit("k1"));
    expect(next.requestedAt > first.requestedAt).toBe(true);
    expect(await counts()).toMatchObject({ reset: 0, pending: 1 });
    expect(await read(app.send("ada", "GET", `${OWN}/me`))).toMatchObject(next);
  });

  it("is refused with another body, and changes nothing", async () => {
    const first = await read(submit("k1"));
    const refused = await submit("k1", "ada", { ...ANSWERS, Company: "Other" });
    expect(refused.status).toBe(422);
    expect((await refused.json()).error).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Idempotency-Key"),
    });
    expect(await read(submit("k1"))).toEqual(first);
    await app.send("ada", "POST", `${OWN}/withdraw`, {});
    expect((await submit("k1", "ada", { ...ANSWERS, Company: "Other" })).status).toBe(200);
  });

  it("at the same time with another body is one request and one refusal", async () => {
    const answers = await Promise.all(
      ["A", "B"].map((Company) => submit("k1", "ada", { ...ANSWERS, Company })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await counts()).toMatchObject({ pending: 1 });
  });

  it("at the same time is one request with one result", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit("k1")));
    const results = await Promise.all(answers.map((answer) => answer.json()));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await counts()).toMatchObject({ pending: 1 });
  });

  it("is another person's own under the same key", async () => {
    await submit("k1", "ada");
    await submit("k1", "grace");
    expect(await counts()).toMatchObject({ pending: 2 });
  });

  it.each(["x".repeat(101), "a b"])("is refused under a key that is none: %s", async (key) => {
    expect((await submit(key)).status).toBe(400);
    expect(await counts()).toMatchObject({ pending: 0 });
  });
});

describe("a token that only reads", () => {
  it("decides, grants and configures nothing, whoever holds it", async () => {
    await submit();
    app.host.role = "read";
    const refused = await Promise.all([
      app.send("mary", "GET", `${HUB}/pending`),
      app.send("mary", "POST", `${HUB}/handle`, { user: "ada", status: "accepted" }),
      app.send("mary", "POST", `${HUB}/grant`, { user: "grace" }),
      app.send("mary", "PUT", "/api/datasets/acme/voices/settings", { gated: "auto" }),
      app.send("mary", "GET", "/api/datasets/acme/voices/auth-check/write"),
      app.send("mary", "POST", "/api/repos/create", { name: "x", type: "dataset" }),
    ]);
    expect(refused.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it("still gets its owner's files", async () => {
    app.host.role = "read";
    const file = await app.send("mary", "GET", "/datasets/acme/voices/resolve/main/secret.txt");
    expect(file.status).toBe(200);
  });
});
