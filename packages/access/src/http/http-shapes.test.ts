import { describe, expect, it } from "vitest";
import { createHttpAdapters } from "../http.ts";

// Lists of the wrong shape, as Sallyport routes and as the Hub's would send them.

const repo = { type: "dataset", id: "acme/voices" } as const;
type Data = Record<string, unknown>;

const listOf = (routes: "sallyport" | "hub", body: unknown, headers: Record<string, string> = {}) =>
  createHttpAdapters({
    endpoint: "https://hub.example",
    repo,
    routes,
    fetch: async () => Response.json(body, { headers }),
  }).review.list({ status: "pending" });

const hubItem = (change: Data = {}, user: Data = {}): Data => ({
  user: {
    _id: "1",
    avatarUrl: "/a.svg",
    isPro: false,
    fullname: "Ada L.",
    user: "ada",
    type: "user",
    email: "ada@example.org",
    ...user,
  },
  timestamp: "2026-10-05T13:31:55Z",
  status: "pending",
  fields: { Company: "Acme" },
  ...change,
});
const sallyportItem = (change: Data = {}, user: Data = {}): Data => ({
  user: { id: "1", username: "ada", fullname: "Ada L.", email: "ada@example.org", ...user },
  requestedAt: "2026-10-05T13:31:55.250Z",
  status: "pending",
  answers: [["Company", "Acme"]],
  ...change,
});

const REQUEST = {
  user: { id: "1", username: "ada", fullname: "Ada L.", email: "ada@example.org" },
  requestedAt: "2026-10-05T13:31:55Z",
  status: "pending",
  answers: [["Company", "Acme"]],
};

describe("a list", () => {
  it("is read as it should be", async () => {
    expect((await listOf("hub", [hubItem()])).requests).toEqual([
      { ...REQUEST, user: { ...REQUEST.user, avatarUrl: "/a.svg" } },
    ]);
    expect((await listOf("sallyport", { requests: [sallyportItem()] })).requests).toEqual([
      sallyportItem(),
    ]);
  });

  it("may lack an address, answers, and whatever is decided later", async () => {
    const bare = hubItem({ fields: undefined }, { email: undefined, avatarUrl: undefined });
    expect((await listOf("hub", [bare])).requests[0]).toMatchObject({ answers: [] });
  });

  /** A row beside one that can be read. */
  const beside = async (change: Data, user: Data | null = {}) => {
    const whom = (item: Data): Data => ({ ...item, ...(user === null && { user: null }) });
    const other = { _id: "2", id: "2", user: "alan", username: "alan" };
    return [
      await listOf("hub", [whom(hubItem(change, user ?? {})), hubItem({}, other)]),
      await listOf("sallyport", {
        requests: [whom(sallyportItem(change, user ?? {})), sallyportItem({}, other)],
      }),
    ];
  };

  it.each<[string, Data, Data | null]>([
    ["a missing time", { timestamp: undefined, requestedAt: undefined }, {}],
    ["null for a time", { timestamp: null, requestedAt: null }, {}],
    ["a number for a time", { timestamp: 1, requestedAt: 1 }, {}],
    ["a time that is none", { timestamp: "yesterday", requestedAt: "yesterday" }, {}],
    ["nobody who asked", {}, null],
    ["a text for who asked", { user: "ada" }, {}],
    [
      "no identity at all",
      {},
      { _id: null, id: 7, user: undefined, username: "", fullname: null, email: {} },
    ],
    ["a list for the answers", { fields: [], answers: {} }, {}],
    ["a text for the answers", { fields: "Acme", answers: "Acme" }, {}],
    ["the status of another list", { status: "accepted" }, {}],
  ])("leaves out and counts a row with %s", async (_, change, user) => {
    for (const page of await beside(change, user)) {
      expect(page.requests.map((one) => one.user.username)).toEqual(["alan"]);
      expect(page.unreadable).toBe(1);
    }
  });

  it.each([null, 7, "ada", [], true])("leaves out and counts %j in place of a row", async (row) => {
    for (const page of [
      await listOf("hub", [row, hubItem(), row]),
      await listOf("sallyport", { requests: [row, sallyportItem(), row] }),
    ]) {
      expect(page.requests).toHaveLength(1);
      expect(page.unreadable).toBe(2);
    }
  });

  it.each<[string, Data, Data, Data]>([
    ["a null address", {}, { email: null }, {}],
    ["an object for an address", {}, { email: {} }, {}],
    ["a null picture", {}, { avatarUrl: null }, {}],
    ["a missing full name", {}, { fullname: undefined }, { fullname: "" }],
    ["a null full name", {}, { fullname: null }, { fullname: "" }],
    ["a number for a full name", {}, { fullname: 7 }, { fullname: "" }],
    ["a missing username", {}, { user: undefined, username: undefined }, { username: "1" }],
    ["a missing id", {}, { _id: undefined, id: undefined }, { id: "@ada" }],
    ["a number for an id", {}, { _id: 1, id: 1 }, { id: "@ada" }],
    [
      "an address alone",
      {},
      { _id: null, id: null, user: null, username: null, fullname: null },
      { id: "@ada@example.org", username: "ada@example.org", fullname: "" },
    ],
    ["a number for when it was reviewed", { reviewedAt: 1 }, {}, {}],
    ["null for when it was reviewed", { reviewedAt: null }, {}, {}],
    ["a review at no time", { reviewedAt: "soon" }, {}, {}],
    ["a text for who granted it", { grantedBy: "mary" }, {}, {}],
    ["null for who granted it", { grantedBy: null }, {}, {}],
    ["an unknown status", { status: "flagged" }, {}, {}],
    ["a null status", { status: null }, {}, {}],
    ["keys that no one knows", { risk: { score: 7 }, tags: [] }, { badges: [1] }, {}],
  ])("shows a row with %s", async (_, change, user, expected) => {
    for (const { requests, unreadable } of await beside(change, user)) {
      expect(requests).toHaveLength(2);
      expect(unreadable).toBeUndefined();
      const [first] = requests;
      expect(first).toMatchObject({ status: "pending", user: expected });
      expect(Object.values(first?.user ?? {}).every((text) => typeof text === "string")).toBe(true);
      expect(Object.keys(first ?? {}).sort()).toEqual(["answers", "requestedAt", "status", "user"]);
    }
  });

  it("reads null for the answers as none, and other kinds of answers as texts", async () => {
    const [none] = (await listOf("hub", [hubItem({ fields: null })])).requests;
    expect(none?.answers).toEqual([]);
    const kinds = { A: 1, B: null, C: true, D: { x: [1] } };
    const texts = [
      ["A", "1"],
      ["C", "true"],
      ["D", '{"x":[1]}'],
    ];
    expect((await listOf("hub", [hubItem({ fields: kinds })])).requests[0]?.answers).toEqual(texts);
    const own = { requests: [sallyportItem({ answers: Object.entries(kinds) })] };
    expect((await listOf("sallyport", own)).requests[0]?.answers).toEqual(texts);
  });

  it("shows a person who is in it twice once, and counts the other row", async () => {
    const twice = { requests: [expect.objectContaining({ status: "pending" })], unreadable: 1 };
    expect(await listOf("hub", [hubItem(), hubItem()])).toEqual(twice);
    expect(await listOf("sallyport", { requests: [sallyportItem(), sallyportItem()] })).toEqual(
      twice,
    );
  });

  it("that is no list is malformed", async () => {
    const wrong = [
      listOf("sallyport", { requests: {} }),
      listOf("sallyport", { requests: null }),
      listOf("sallyport", []),
      listOf("hub", { requests: [] }),
      listOf("hub", null),
    ];
    for (const list of wrong) await expect(list).rejects.toMatchObject({ code: "malformed" });
  });

  it("whose next page is not said in a text ends there and says so", async () => {
    expect(await listOf("sallyport", { requests: [sallyportItem()], nextCursor: 7 })).toMatchObject(
      {
        requests: [{ user: { id: "1" } }],
        incomplete: true,
      },
    );
    const page = await listOf("sallyport", { requests: [sallyportItem()], nextCursor: null });
    expect(Object.keys(page)).toEqual(["requests"]);
  });

  it("keeps labels that objects know already", async () => {
    const body = JSON.parse('{"__proto__": "x", "constructor": "y", "toString": "z"}');
    const { requests } = await listOf("hub", [hubItem({ fields: body })]);
    expect(requests[0]?.answers).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
      ["toString", "z"],
    ]);
  });
});
