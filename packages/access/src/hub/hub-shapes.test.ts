import { describe, expect, it } from "vitest";
import { createHubAdapters } from "../hub.ts";

// Lists of the wrong shape, as our own routes and as the Hub's would send them.

const repo = { type: "dataset", id: "acme/voices" } as const;
type Data = Record<string, unknown>;

const listOf = (routes: "own" | "hub", body: unknown, headers: Record<string, string> = {}) =>
  createHubAdapters({
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
const ownItem = (change: Data = {}, user: Data = {}): Data => ({
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
    expect((await listOf("own", { requests: [ownItem()] })).requests).toEqual([ownItem()]);
  });

  it("may lack an address, answers, and whatever is decided later", async () => {
    const bare = hubItem({ fields: undefined }, { email: undefined, avatarUrl: undefined });
    expect((await listOf("hub", [bare])).requests[0]).toMatchObject({ answers: [] });
  });

  it.each<[string, Data, Data]>([
    ["a missing full name", {}, { fullname: undefined }],
    ["a null full name", {}, { fullname: null }],
    ["a number for a full name", {}, { fullname: 7 }],
    ["a missing user name", {}, { user: undefined, username: undefined }],
    ["a missing id", {}, { _id: undefined, id: undefined }],
    ["a number for an id", {}, { _id: 1, id: 1 }],
    ["a null address", {}, { email: null }],
    ["an object for an address", {}, { email: {} }],
    ["an unknown status", { status: "maybe" }, {}],
    ["a missing status", { status: undefined }, {}],
    ["a missing time", { timestamp: undefined, requestedAt: undefined }, {}],
    ["a number for a time", { timestamp: 1, requestedAt: 1 }, {}],
    ["null for who asked", { user: null }, {}],
    ["null for the answers", { fields: null, answers: null }, {}],
    ["a list for the answers", { fields: [], answers: {} }, {}],
    ["a number for an answer", { fields: { A: 1 }, answers: [["A", 1]] }, {}],
    ["null for an answer", { fields: { A: null }, answers: [["A", null]] }, {}],
    ["a number for when it was reviewed", { reviewedAt: 1 }, {}],
    ["a text for who granted it", { grantedBy: "mary" }, {}],
  ])("with %s is malformed", async (_, change, user) => {
    await expect(listOf("hub", [hubItem(change, user)])).rejects.toMatchObject({
      code: "malformed",
    });
    await expect(listOf("own", { requests: [ownItem(change, user)] })).rejects.toMatchObject({
      code: "malformed",
    });
  });

  it("with the same person twice, or of another status, is malformed", async () => {
    const wrong = [
      listOf("hub", [hubItem(), hubItem()]),
      listOf("own", { requests: [ownItem(), ownItem()] }),
      listOf("hub", [hubItem({ status: "accepted" })]),
      listOf("own", { requests: {} }),
      listOf("own", []),
      listOf("hub", { requests: [] }),
    ];
    for (const list of wrong) await expect(list).rejects.toMatchObject({ code: "malformed" });
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
