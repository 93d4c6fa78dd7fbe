import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Account } from "../host/host.types.ts";
import type { OpenApiDocument } from "../openapi/openapi-document.ts";
import { listRequests } from "../store/list-requests.ts";
import { inputsOf } from "../testing/inputs-of.ts";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";

const NUL = "A\u0000b";
const HALF = "A\ud800";
const TEXTS = {
  NUL: { text: NUL, encoded: "A%00b" },
  "half a surrogate pair": { text: HALF, encoded: "A%ED%A0%80" },
  "U+FEFF": { text: "\ufeffAda", encoded: "%EF%BB%BFAda" },
  "10 kB": { text: "x".repeat(10_240), encoded: "x".repeat(10_240) },
  "turned directions": { text: "\u202eabc\u2066", encoded: encodeURIComponent("\u202eabc\u2066") },
};

const API = "/api/datasets/acme/voices";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const REPO = { type: "dataset", id: "acme/voices" } as const;
const KNOWN = {
  ...{ namespace: "acme", name: "voices", id: "songs-1", path: "secret.txt", revision: "main" },
  ...{ user: PEOPLE.ada.id, userId: PEOPLE.ada.id, username: "ada" },
};

const faults: unknown[] = [];
let account: Partial<Account> = {};
let test: TestServer;
let document: OpenApiDocument;
beforeAll(async () => {
  test = await TestServer.open({
    onError: (fault) => faults.push(fault),
    // Everyone is who the header says, with what a case changes of them.
    authenticate: async (request) => {
      const known = Object.values(PEOPLE).find(
        ({ username }) => username === request.headers.get("x-test-user"),
      );
      return known ? { ...known, ...account } : null;
    },
    findUser: async (user) => {
      const known = Object.values(PEOPLE).find((one) =>
        "userId" in user ? one.id === user.userId : one.username === user.username,
      );
      return known ? { ...known, ...account } : null;
    },
    canWrite: async ({ id }) => id === PEOPLE.mary.id,
  });
  document = (await (
    await test.send("nobody", "GET", "/api/sallyport/v1/openapi.json")
  ).json()) as OpenApiDocument; // its own
});
afterAll(() => test.close());
beforeEach(async () => {
  faults.length = 0;
  account = {};
  await test.reset();
});

const sentenceOf = async (answer: Response): Promise<string> => {
  const text = await answer.text();
  const { error } = text.startsWith("{") ? JSON.parse(text) : { error: text };
  return typeof error === "string" ? error : error.message;
};
const ask = (answers: object = ANSWERS) =>
  test.send("ada", "POST", "/datasets/acme/voices/ask-access", answers);
const pending = async () => {
  const answer = await test.send("mary", "GET", `${OWN}/requests`);
  return (await answer.json()).requests;
};

describe.each(Object.entries(TEXTS))("%s", (_, hostile) => {
  it("in any text of any route is refused with a sentence or taken, and never a fault", async () => {
    const cases = inputsOf(document, hostile, KNOWN);
    expect(cases.length).toBeGreaterThan(150);
    const wrong: string[] = [];
    for (const { title, method, path, body } of cases) {
      const raw = body === undefined ? undefined : JSON.stringify(body);
      const answer = await test.send("mary", method, path, raw, {
        "content-type": "application/json",
      });
      const header = answer.headers.get("x-error-message") ?? "";
      if (header.length > 1_000) wrong.push(`${title}: a header of ${header.length}`);
      if (answer.status >= 500) wrong.push(`${title}: ${answer.status}`);
      else if (answer.status >= 400 && !/^[“\p{Lu}].*\w/su.test(await sentenceOf(answer))) {
        wrong.push(`${title}: no sentence (${answer.status})`);
      }
    }
    expect([wrong, faults]).toEqual([[], []]);
  });

  it.each(["authorization", "idempotency-key", "x-forwarded-for"])(
    "in the header %s is no fault",
    async (header) => {
      // What a header can hold of it: bytes.
      const value = `Bearer ${hostile.text.replace(/[^\x20-\x7e]/g, "\u00ff")}`;
      const body = { gateFingerprint: "x", answers: [] };
      const answer = await test.send("ada", "POST", `${OWN}/ask`, body, { [header]: value });
      expect([answer.status < 500, faults]).toEqual([true, []]);
    },
  );

  it.each(["username", "fullname", "email"] as const)(
    "in the %s of whoever asks, decides, is given access or makes a token is no fault",
    async (key) => {
      await ask();
      account = { [key]: hostile.text };
      const userId = PEOPLE.ada.id;
      const answers = [
        await test.send("grace", "POST", "/datasets/acme/voices/ask-access", ANSWERS),
        await test.send("mary", "POST", `${OWN}/grant`, { userId: PEOPLE.emmy.id }),
        await test.send("mary", "POST", `${OWN}/decide`, {
          decisions: [{ userId, from: "pending", to: "rejected" }],
        }),
        await test.send("mary", "POST", "/api/sallyport/v1/tokens", { name: "one", role: "read" }),
        ...(await Promise.all(
          ["json", "csv"].map((format) =>
            test.send("mary", "GET", `${OWN}/report?format=${format}`),
          ),
        )),
      ];
      for (const answer of answers) {
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expect(await sentenceOf(answer)).toMatch(/^\p{Lu}.* .*\w/u);
      }
      expect(faults).toEqual([]);
    },
  );
});

describe("what can be stored", () => {
  it.each(["U+FEFF", "10 kB", "turned directions"] as const)(
    "is read as it was sent, with %s in a name, an answer, a reason and a token's name",
    async (name) => {
      const { text } = TEXTS[name];
      account = { fullname: text };
      const Company = text.slice(0, 5_000);
      await ask({ ...ANSWERS, Company });
      const [request] = await pending();
      expect([request.user.fullname, new Map(request.answers).get("Company")]).toEqual([
        text,
        Company,
      ]);
      const reason = text.slice(0, 200);
      const decisions = [{ userId: PEOPLE.ada.id, from: "pending", to: "rejected", reason }];
      await test.send("mary", "POST", `${OWN}/decide`, { decisions });
      const me = await test.send("ada", "GET", `${OWN}/me`);
      expect((await me.json()).reason).toBe(reason);
      test.host.role = "session";
      const role = "read";
      // White space around a name that is typed is no part of it, and U+FEFF is some.
      const made = { name: text.slice(0, 40).trim(), role };
      await test.send("mary", "POST", "/api/sallyport/v1/tokens", made);
      const tokens = await test.send("mary", "GET", "/api/sallyport/v1/tokens");
      expect((await tokens.json()).tokens).toMatchObject([made]);
    },
  );
});

describe("a report", () => {
  it.each(["json", "jsonl", "csv"])(
    "as %s has a name that begins with U+FEFF, in UTF-8",
    async (format) => {
      account = { fullname: "\ufeffAda" };
      await ask();
      const answer = await test.send("mary", "GET", `${OWN}/report?format=${format}`);
      expect(answer.headers.get("content-type")).toMatch(/^\w+\/\w+; charset=utf-8$/);
      expect(await answer.text()).toContain('"\ufeffAda"');
    },
  );

  it("of the Hub's route is JSON in UTF-8", async () => {
    const answer = await test.send("mary", "GET", "/datasets/acme/voices/user-access-report");
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  });
});

describe("an account whose name cannot be stored", () => {
  it.each([NUL, HALF])("%j learns so when it asks, and nothing is stored", async (fullname) => {
    account = { fullname };
    const answer = await ask();
    expect(answer.status).toBe(422);
    expect(await sentenceOf(answer)).toMatch(/^Your account's name .* can’t be saved\. Change /);
    account = {};
    expect(await pending()).toEqual([]);
  });
});

describe("a request that holds a label which a database cannot read", () => {
  const stored = (userId: string, answers: readonly (readonly [string, string])[]) =>
    test.server.services.requests.ask(REPO, {
      user: { id: userId, username: `user-${userId}`, fullname: "" },
      status: "pending",
      answers,
      gateFingerprint: "f",
    });
  const found = async (filter: { name: string; is: string } | { name: string; from: string }) => {
    const { requests } = await listRequests(test.server.services.db, {
      ...{ repo: REPO, filters: [filter], limit: 10, sort: "oldest" },
    });
    return requests.map(({ user }) => user.id);
  };
  beforeEach(async () => {
    await stored("1", [["Company", "Acme"]]);
    await stored("2", [
      ["Use\u0000", "x"],
      ["Company", "Acme"],
    ]);
    await stored("3", [
      ["Use\ud800\udbff", "\\\u0000"],
      ["Company", "Acme"],
      ["Note", "\\u0000 and \\ud800"],
    ]);
  });

  it("is found by its other answers, and so are the others", async () => {
    expect(await found({ name: "Company", is: "Acme" })).toEqual(["1", "2", "3"]);
    expect(await found({ name: "Company", from: "A" })).toEqual(["1", "2", "3"]);
    expect(await found({ name: "Company", is: "" })).toEqual([]);
    expect(await found({ name: "Note", is: "" })).toEqual(["1", "2"]);
  });

  it("has its other answers unchanged, such as one that only looks like an escape", async () => {
    expect(await found({ name: "Note", is: "\\u0000 and \\ud800" })).toEqual(["3"]);
  });
});

describe("a reason beside a decision that takes none", () => {
  it.each([
    ["handle", { user: "ada", status: "accepted", rejectionReason: "No." }],
    ["handle", { user: "ada", status: "reset", rejectionReason: "No." }],
    ["handle", { user: "ada", status: "rejected", resetReason: "Again." }],
    ["batch", { status: "accepted", rejectionReason: "No.", requests: [{ user: "ada" }] }],
    ["batch", { status: "pending", resetReason: "No.", requests: [{ user: "ada" }] }],
  ])("is refused by %s, and nobody is decided on: %j", async (route, body) => {
    await ask();
    const answer = await test.send("mary", "POST", `${API}/user-access-request/${route}`, body);
    expect(answer.status).toBe(400);
    expect(await sentenceOf(answer)).toMatch(/rejectionReason goes with .* Leave the other out/);
    expect(await pending()).toHaveLength(1);
  });

  it("may be empty", async () => {
    await ask();
    const body = { user: "ada", status: "accepted", rejectionReason: "", resetReason: null };
    const answer = await test.send("mary", "POST", `${API}/user-access-request/handle`, body);
    expect(answer.status).toBe(200);
  });
});
