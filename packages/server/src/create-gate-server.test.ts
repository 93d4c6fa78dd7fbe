import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, PEOPLE, TestServer, type Who } from "./testing/test-server.ts";

const API = "/api/datasets/acme/voices";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const ASK = "/datasets/acme/voices/ask-access";
const FILE = "/datasets/acme/voices/resolve/main/secret.txt";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const handle = (
  who: Who,
  user: string,
  status: string,
  rejectionReason?: string,
): Promise<Response> =>
  test.send(who, "POST", `${API}/user-access-request/handle`, {
    user,
    status,
    ...(rejectionReason && { rejectionReason }),
  });
const list = async (status: string): Promise<Record<string, unknown>[]> =>
  (await test.send("mary", "GET", `${API}/user-access-request/${status}`)).json();
const standing = async (who: Who): Promise<{ status: string; reason?: string }> =>
  (await test.send(who, "GET", `${OWN}/me`)).json();

describe("the life of a request", () => {
  it("goes from asking to bytes, and ends with a rejection", async () => {
    expect((await test.send("ada", "GET", FILE)).status).toBe(403);
    const asked = await test.send("ada", "POST", ASK, ANSWERS);
    expect(asked.status).toBe(303);
    expect(asked.headers.get("location")).toBe("http://localhost/datasets/acme/voices");
    expect(await list("pending")).toMatchObject([
      {
        user: { user: "ada", email: "ada@example.org" },
        status: "pending",
        fields: { Company: "Acme", Country: "DE" },
      },
    ]);

    expect((await handle("mary", "ada", "accepted")).status).toBe(200);
    const bytes = await test.send("ada", "GET", FILE);
    expect([bytes.status, await bytes.text()]).toEqual([200, "0123456789"]);

    expect(
      (await handle("mary", "ada", "rejected", "Please use your institution's address.")).status,
    ).toBe(200);
    expect((await test.send("ada", "GET", FILE)).status).toBe(403);
    expect(await standing("ada")).toMatchObject({
      status: "rejected",
      reason: "Please use your institution's address.",
    });
    expect(await standing("grace")).toMatchObject({ status: "none" });

    expect((await test.send("ada", "POST", ASK, ANSWERS)).status).toBe(303);
    expect(await standing("ada")).toMatchObject({ status: "rejected" });
  });

  it("accepts at once in automatic mode, and leaves those pending as they are", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    expect((await test.send("mary", "PUT", `${API}/settings`, { gated: "auto" })).status).toBe(200);
    await test.send("grace", "POST", ASK, ANSWERS);
    expect(await standing("ada")).toMatchObject({ status: "pending" });
    expect(await standing("grace")).toMatchObject({ status: "accepted" });
  });

  it("keeps the answers in order, whatever they are called", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    const page = await (await test.send("mary", "GET", `${OWN}/requests?status=pending`)).json();
    expect(page.requests[0].answers).toEqual(Object.entries(ANSWERS));
  });

  it("is taken back by its requester while pending, and by nobody later", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    expect(
      await (await test.send("ada", "POST", `${API}/user-access-request/cancel`)).json(),
    ).toEqual({ ok: true });
    expect((await test.send("ada", "POST", `${API}/user-access-request/cancel`)).status).toBe(404);
    expect(await standing("ada")).toMatchObject({ status: "none" });
  });

  it("may begin anew after a reset", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    await handle("mary", "ada", "reset");
    await test.send("ada", "POST", ASK, { ...ANSWERS, Company: "Other" });
    expect(await list("pending")).toMatchObject([{ fields: { Company: "Other" } }]);
  });
});

describe("granting", () => {
  const grant = (user: string): Promise<Response> =>
    test.send("mary", "POST", `${API}/user-access-request/grant`, { user });

  it("gives access to one who never asked, without their address", async () => {
    expect(await (await grant("grace")).json()).toEqual({});
    const [item] = await list("accepted");
    expect(item).toMatchObject({ user: { user: "grace" }, grantedBy: { user: "mary" } });
    expect(item?.user).not.toHaveProperty("email");
    expect((await test.send("grace", "GET", FILE)).status).toBe(200);
  });

  it("refuses who has access already, and who is unknown", async () => {
    await grant("grace");
    const again = await grant("grace");
    expect([again.status, await again.json()]).toEqual([
      400,
      { error: "That user already has access to the repo" },
    ]);
    expect((await grant("nobody-at-all")).status).toBe(404);
  });
});

describe("deciding", () => {
  const decide = async (
    decisions: object[],
  ): Promise<{ ok: boolean; error?: { code: string }; current?: object }[]> =>
    (await (await test.send("mary", "POST", `${OWN}/decide`, { decisions })).json()).results;

  it("is a conflict where the request no longer stands where it was seen", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    const decision = { userId: PEOPLE.ada.id, from: "pending", to: "accepted" };
    expect(await decide([decision])).toMatchObject([{ ok: true, request: { status: "accepted" } }]);
    expect(await decide([{ ...decision, to: "rejected" }])).toMatchObject([
      {
        ok: false,
        error: { code: "conflict" },
        current: { status: "accepted", reviewedBy: { username: "mary" } },
      },
    ]);
  });

  it("forgets the review when a request goes back to pending", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    await handle("mary", "ada", "accepted");
    await handle("mary", "ada", "pending");
    const [item] = await list("pending");
    expect(item).not.toHaveProperty("reviewedAt");
    expect(item).not.toHaveProperty("grantedBy");
  });

  it("answers the Hub's way to a status that stands already", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    const same = await handle("mary", "ada", "pending");
    expect([same.status, await same.json()]).toEqual([
      404,
      { error: "No access request found matching your criteria" },
    ]);
    const batch = await test.send("mary", "POST", `${API}/user-access-request/batch`, {
      status: "accepted",
      requests: [{ user: "ada" }, { user: "grace" }, { user: "who" }],
    });
    expect(await batch.json()).toEqual([
      { user: "ada", ok: true },
      { user: "grace", ok: false, error: "request_not_found" },
      { user: "who", ok: false, error: "user_not_found" },
    ]);
  });

  it.each([
    [
      "a reason of 201 characters",
      { user: "ada", status: "rejected", rejectionReason: "x".repeat(201) },
    ],
    ["an unknown status", { user: "ada", status: "maybe" }],
    ["both user and id", { user: "ada", userId: "1", status: "accepted" }],
    ["neither", { status: "accepted" }],
    ["an extra key", { user: "ada", status: "accepted", admin: true }],
  ])("refuses %s with 400", async (_, body) => {
    expect(
      (await test.send("mary", "POST", `${API}/user-access-request/handle`, body)).status,
    ).toBe(400);
  });
});

describe("the gate in front of bytes", () => {
  const visit = async (
    who: Who,
    path = FILE,
    method = "GET",
    headers = {},
  ): Promise<[number, string | null]> => {
    const response = await test.send(who, method, path, undefined, headers);
    return [response.status, response.headers.get("x-error-code")];
  };

  it("tells each visitor in the Hub's words and codes", async () => {
    expect(await visit("nobody")).toEqual([401, "GatedRepo"]);
    expect(await visit("ada")).toEqual([403, "GatedRepo"]);
    const anonymous = await test.send("nobody", "GET", FILE);
    expect(await anonymous.text()).toBe(
      "Access to dataset acme/voices is restricted. You must have access to it and be authenticated to access it. Please log in.",
    );
    await test.send("ada", "POST", ASK, ANSWERS);
    expect(await (await test.send("ada", "GET", FILE)).text()).toMatch(/is awaiting a review/);
  });

  it.each(["HEAD", "GET"])(
    "holds for %s with a range, missing files and other revisions",
    async (method) => {
      for (const path of [
        FILE,
        FILE.replace("secret", "missing"),
        FILE.replace("main", "v1"),
        FILE.replace("secret.txt", "..%2Fsecret.txt"),
        FILE.replace("secret.txt", "sub/README.md"),
      ]) {
        expect(await visit("ada", path, method, { range: "bytes=0-1" })).toEqual([
          403,
          "GatedRepo",
        ]);
      }
    },
  );

  it("leaves the root's README open to all", async () => {
    expect((await test.send("nobody", "GET", FILE.replace("secret.txt", "README.md"))).status).toBe(
      200,
    );
    expect((await test.send("nobody", "GET", FILE.replace("secret.txt", "readme.md"))).status).toBe(
      401,
    );
  });

  it("serves ranges, HEAD and 304 to who has access", async () => {
    const range = await test.send("mary", "GET", FILE, undefined, { range: "bytes=2-4" });
    expect([range.status, range.headers.get("content-range"), await range.text()]).toEqual([
      206,
      "bytes 2-4/10",
      "234",
    ]);
    const tail = await test.send("mary", "GET", FILE, undefined, { range: "bytes=-3" });
    expect(await tail.text()).toBe("789");
    expect((await test.send("mary", "GET", FILE, undefined, { range: "bytes=10-" })).status).toBe(
      416,
    );
    const head = await test.send("mary", "HEAD", FILE);
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      "10",
      "",
    ]);
    expect(
      (
        await test.send("mary", "GET", FILE, undefined, {
          "if-none-match": head.headers.get("etag") ?? "",
        })
      ).status,
    ).toBe(304);
    expect((await test.send("mary", "GET", FILE.replace("secret", "none"))).status).toBe(404);
  });
});

describe("a card with errors", () => {
  it("closes the gate: who has access keeps it, nobody gains it", async () => {
    await test.send("ada", "POST", ASK, ANSWERS);
    await handle("mary", "ada", "accepted");
    test.host.card = "extra_gated_fields:\n  Company: textarea\n";
    expect((await test.send("ada", "GET", FILE)).status).toBe(200);
    const refused = await test.send("grace", "POST", `${OWN}/ask`, {
      gateFingerprint: "x",
      answers: [],
    });
    expect([refused.status, (await refused.json()).error.message]).toEqual([
      403,
      "This form has a problem that its author needs to fix.",
    ]);
    expect(
      (await test.send("mary", "POST", `${API}/user-access-request/grant`, { user: "grace" }))
        .status,
    ).toBe(409);
    expect(await (await test.send("grace", "GET", `${OWN}/gate`)).json()).toMatchObject({
      closed: "card-errors",
    });
  });

  it("is not what a refused region is, which closes asking too", async () => {
    test.host.card = "extra_gated_eu_disallowed: true\n";
    const refused = await test.send("grace", "POST", `${OWN}/ask`, {
      gateFingerprint: "x",
      answers: [],
    });
    expect((await refused.json()).error.message).toMatch(/can’t be determined here/);
  });
});

describe("bad input", () => {
  it("names the field whose answer is missing or forged, and stores nothing", async () => {
    const { gateFingerprint } = await (await test.send("ada", "GET", `${OWN}/gate`)).json();
    const answers = [
      ["Company", "a\u0000b"],
      ["Country", "UK"],
      ["I agree", "on"],
    ];
    const refused = await test.send("ada", "POST", `${OWN}/ask`, { gateFingerprint, answers });
    expect(refused.status).toBe(422);
    const { error } = await refused.json();
    expect(error.issues.map((i: { name: string; code: string }) => [i.name, i.code])).toEqual([
      ["Company", "unstorable-text"],
      ["Country", "not-a-country"],
      ["__proto__", "required"],
    ]);
    expect(await list("pending")).toEqual([]);
  });

  it("stores nothing for a gate that has changed meanwhile", async () => {
    const { gateFingerprint } = await (await test.send("ada", "GET", `${OWN}/gate`)).json();
    test.host.card = "extra_gated_fields:\n  Company: text\n";
    const refused = await test.send("ada", "POST", `${OWN}/ask`, {
      gateFingerprint,
      answers: [["Company", "Acme"]],
    });
    expect([refused.status, (await refused.json()).error.code]).toEqual([409, "conflict"]);
    expect(await list("pending")).toEqual([]);
  });

  it.each([
    ["no JSON", ASK, "{", "application/json"],
    ["a list", ASK, "[]", "application/json"],
    ["a body that is no object", `${OWN}/decide`, "null", "application/json"],
    [
      "too many decisions",
      `${OWN}/decide`,
      JSON.stringify({ decisions: Array(101).fill({}) }),
      "application/json",
    ],
  ])("answers %s with 400", async (_, path, body, type) => {
    const response = await test.send("mary", "POST", path, body, { "content-type": type });
    expect(response.status).toBe(400);
  });

  it("answers a body of more than 1 MiB with 413", async () => {
    const response = await test.send("ada", "POST", ASK, { Company: "x".repeat(1_100_000) });
    expect(response.status).toBe(413);
  });

  it.each(["?limit=9", "?limit=x", "?after=yesterday", `?q=${"x".repeat(251)}`])(
    "answers a list asked with %s with 400",
    async (query) => {
      expect(
        (await test.send("mary", "GET", `${API}/user-access-request/pending${query}`)).status,
      ).toBe(400);
    },
  );
});

describe("who may do what", () => {
  const OWNERS_ALONE: [string, string, unknown?][] = [
    ["GET", `${API}/user-access-request/pending`],
    ["POST", `${API}/user-access-request/handle`, { user: "ada", status: "accepted" }],
    [
      "POST",
      `${API}/user-access-request/batch`,
      { status: "accepted", requests: [{ user: "ada" }] },
    ],
    ["POST", `${API}/user-access-request/grant`, { user: "ada" }],
    ["PUT", `${API}/settings`, { gated: "auto" }],
    ["GET", `${API}/auth-check/write`],
    ["GET", "/datasets/acme/voices/user-access-report"],
    ["GET", `${OWN}/requests`],
    ["GET", `${OWN}/counts`],
    ["POST", `${OWN}/decide`, { decisions: [] }],
    ["POST", `${OWN}/grant`, { username: "ada" }],
    ["GET", `${OWN}/users?q=a`],
    ["GET", `${OWN}/report`],
    ["GET", `${OWN}/settings`],
  ];

  it.each(OWNERS_ALONE)("%s %s is the owner's alone", async (method, path, body) => {
    await test.send("ada", "POST", ASK, ANSWERS);
    expect((await test.send("nobody", method, path, body)).status).toBe(401);
    expect((await test.send("ada", method, path, body)).status).toBe(403);
    expect(await standing("ada")).toMatchObject({ status: "pending" });
  });

  it("lets no other site's page change anything", async () => {
    const foreign = { origin: "https://evil.example" };
    expect((await test.send("ada", "POST", ASK, ANSWERS, foreign)).status).toBe(403);
    expect(
      (await test.send("ada", "POST", ASK, ANSWERS, { "sec-fetch-site": "cross-site" })).status,
    ).toBe(403);
    expect((await test.send("ada", "POST", ASK, ANSWERS, { origin: "null" })).status).toBe(403);
    expect(
      (await test.send("ada", "POST", ASK, ANSWERS, { origin: "http://localhost" })).status,
    ).toBe(303);
  });

  it("keeps repo info and file names public", async () => {
    const info = await (await test.send("nobody", "GET", API)).json();
    expect(info).toMatchObject({
      id: "acme/voices",
      gated: "manual",
      siblings: [{ rfilename: "README.md" }, {}, {}, {}, {}],
    });
    const tree = await (await test.send("nobody", "GET", `${API}/tree/main`)).json();
    expect(tree.map((e: { type: string; path: string }) => `${e.type} ${e.path}`)).toEqual([
      "file README.md",
      "directory data",
      "file secret.txt",
      "file Übersicht.txt",
    ]);
    expect((await test.send("nobody", "GET", "/api/datasets/acme/none")).status).toBe(401);
    expect(
      (await test.send("ada", "GET", "/api/datasets/acme/none")).headers.get("x-error-code"),
    ).toBe("RepoNotFound");
  });
});

describe("lists", () => {
  it("page newest first by Link, and search by user name", async () => {
    for (let i = 0; i < 12; i++) {
      const user = { id: String(i).padStart(24, "f"), username: `user${i}`, fullname: `User ${i}` };
      await test.server.services.requests.ask(
        { type: "dataset", id: "acme/voices" },
        { user, status: "pending", answers: [["Company", `Firm ${i}`]], gateFingerprint: "x" },
      );
    }
    const first = await test.send("mary", "GET", `${API}/user-access-request/pending?limit=10`);
    const names = (items: { user: { user: string } }[]): string[] =>
      items.map((item) => item.user.user);
    expect(names(await first.json())).toEqual([
      "user11",
      "user10",
      "user9",
      "user8",
      "user7",
      "user6",
      "user5",
      "user4",
      "user3",
      "user2",
    ]);
    const next =
      /<http:\/\/localhost([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    const second = await test.send("mary", "GET", next);
    expect(names(await second.json())).toEqual(["user1", "user0"]);
    expect(second.headers.get("link")).toBeNull();
    expect(
      names(
        await (await test.send("mary", "GET", `${API}/user-access-request/pending?q=USER1`)).json(),
      ),
    ).toEqual(["user11", "user10", "user1"]);
    const found = await (
      await test.send("mary", "GET", `${OWN}/requests?status=pending&search=firm%207`)
    ).json();
    expect(found.requests).toHaveLength(1);
  });
});
