import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";

const faults: unknown[] = [];
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({ onError: (fault) => faults.push(fault) });
});
afterAll(() => test.close());

const API = "/api/datasets/acme/voices";
const HUB = `${API}/user-access-request`;
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const FILE = "/datasets/acme/voices/resolve/main";
const LONE = "\ud800";
const NUL = "\u0000";

type Case = [what: string, method: string, path: string, body?: unknown];

const decision = { userId: PEOPLE.ada.id, from: "pending", to: "accepted" };
const BODIES: readonly Case[] = [
  ...[null, [], "text", 1, true].flatMap((body): Case[] => [
    [`${JSON.stringify(body)} as a body`, "POST", `${HUB}/handle`, { raw: JSON.stringify(body) }],
    [
      `${JSON.stringify(body)} as settings`,
      "PUT",
      `${API}/settings`,
      { raw: JSON.stringify(body) },
    ],
    [`${JSON.stringify(body)} as decisions`, "POST", `${OWN}/decide`, { decisions: body }],
    [
      `${JSON.stringify(body)} as a request`,
      "POST",
      `${HUB}/batch`,
      { status: "accepted", requests: [body] },
    ],
  ]),
  ["half a body", "POST", `${HUB}/handle`, { raw: '{"user": "ada"' }],
  ["no body", "POST", `${HUB}/handle`],
  ["an extra status", "POST", `${HUB}/grant`, { user: "ada", status: "accepted" }],
  ["an extra user", "PUT", `${API}/settings`, { gated: "auto", user: "ada" }],
  [
    "an extra key in a decision",
    "POST",
    `${OWN}/decide`,
    { decisions: [{ ...decision, user: "x" }] },
  ],
  [
    "an extra key in a submission",
    "POST",
    `${OWN}/ask`,
    { gateFingerprint: "x", answers: [], status: "accepted" },
  ],
  ["__proto__", "POST", `${HUB}/grant`, { raw: '{"user": "ada", "__proto__": {"admin": true}}' }],
  [
    "both user and userId",
    "POST",
    `${HUB}/handle`,
    { user: "ada", userId: PEOPLE.ada.id, status: "accepted" },
  ],
  ["neither", "POST", `${HUB}/grant`, {}],
  ["a number for a user", "POST", `${HUB}/grant`, { user: 7 }],
  ["an object for a user", "POST", `${HUB}/grant`, { user: { toString: "ada" } }],
  ["an unknown status", "POST", `${HUB}/handle`, { user: "ada", status: "banned" }],
  ["a status of a prototype", "POST", `${HUB}/handle`, { user: "ada", status: "constructor" }],
  [
    "a reason of 201 characters",
    "POST",
    `${HUB}/handle`,
    { user: "ada", status: "rejected", rejectionReason: "x".repeat(201) },
  ],
  [
    "NUL in a reason",
    "POST",
    `${HUB}/handle`,
    { user: "ada", status: "rejected", rejectionReason: NUL },
  ],
  [
    "half a surrogate in a reason",
    "POST",
    `${HUB}/handle`,
    { user: "ada", status: "rejected", rejectionReason: LONE },
  ],
  ["NUL in a user", "POST", `${HUB}/grant`, { user: `ada${NUL}` }],
  ["half a surrogate in a user", "POST", `${HUB}/grant`, { user: LONE }],
  ["no requests", "POST", `${HUB}/batch`, { status: "accepted", requests: [] }],
  [
    "101 requests",
    "POST",
    `${HUB}/batch`,
    { status: "accepted", requests: Array(101).fill({ user: "ada" }) },
  ],
  ["101 decisions", "POST", `${OWN}/decide`, { decisions: Array(101).fill(decision) }],
  ["NUL in a decision", "POST", `${OWN}/decide`, { decisions: [{ ...decision, userId: NUL }] }],
  ...Object.entries({
    "an unknown word": { whom: "some" },
    "NUL in a fingerprint": { whom: [NUL] },
    "1,001 fingerprints": { whom: Array(1_001).fill("x") },
    "no moment": { asOf: "soon" },
    "a moment of no year": { asOf: "0000-01-01T00:00:00Z" },
    "fewer than nobody": { atMost: { accepted: -1, pending: 0 } },
    "half a person": { atMost: { accepted: 0.5, pending: 0 } },
    "NUL in a place": { after: NUL },
    "a reason of 201 characters": { reason: "x".repeat(201) },
    "an extra key": { dryRun: true },
  }).map(
    ([what, change]): Case => [
      `${what} in asking again`,
      "POST",
      `${OWN}/agreements/ask-again`,
      {
        whom: "all",
        gateFingerprint: "x",
        asOf: "2026-01-01T00:00:00Z",
        atMost: { accepted: 1, pending: 1 },
        ...change,
      },
    ],
  ),
  ["gated: true", "PUT", `${API}/settings`, { gated: true }],
  ["gated: null", "PUT", `${API}/settings`, { gated: null }],
  ["members gated by a word", "PUT", `${API}/settings`, { orgMembersGated: "yes" }],
  ["an unknown frequency", "PUT", `${API}/settings`, { gatedNotificationsMode: "weekly" }],
  ...[
    "a\nb@example.org",
    "a@example.org\r\nBcc: x@example.org",
    "a@b@c",
    "a b@c",
    "<a@b>",
    "a,b@c",
    "@",
    " ",
    `${"x".repeat(251)}@b.c`,
  ].map(
    (email): Case => [
      `the address ${JSON.stringify(email)}`,
      "PUT",
      `${API}/settings`,
      { gatedNotificationsEmail: email },
    ],
  ),
  ["a shared visibility", "PUT", `${API}/settings`, { visibility: "secret" }],
  ["a negative retention", "PUT", `${OWN}/retention`, { rejected: -1 }],
  ["half a day", "PUT", `${OWN}/retention`, { rejected: 0.5 }],
  ["pairs that are none", "POST", `${OWN}/ask`, { gateFingerprint: "x", answers: [["Company"]] }],
  [
    "answers by label",
    "POST",
    `${OWN}/ask`,
    { gateFingerprint: "x", answers: { Company: "Acme" } },
  ],
  ["NUL in a fingerprint", "POST", `${OWN}/ask`, { gateFingerprint: NUL, answers: [] }],
  ["a repo's name with a slash too many", "POST", "/api/repos/create", { name: "a/b/c" }],
  ["a repo called ..", "POST", "/api/repos/create", { name: "..", organization: "acme" }],
  ["a repo's name with NUL", "POST", "/api/repos/create", { name: `a${NUL}` }],
  ["a space for a repo", "POST", "/api/repos/create", { name: "x", type: "space" }],
  ["paths that are none", "POST", `${API}/paths-info/main`, { paths: [1] }],
  ["too many paths", "POST", `${API}/paths-info/main`, { paths: Array(1_001).fill("x") }],
];

const QUERIES: readonly Case[] = [
  ...[
    "limit=9",
    "limit=0",
    "limit=-10",
    "limit=1001",
    "limit=1e9",
    "limit=ten",
    "limit=10.5",
    "limit=",
  ].flatMap((query): Case[] => [
    [query, "GET", `${HUB}/pending?${query}`],
    [`${query} of ours`, "GET", `${OWN}/requests?${query}`],
  ]),
  ...[
    "after=yesterday",
    "after=2026-13-01T00:00:00Z",
    "before=1",
    "before=0000-01-01T00:00:00Z",
    "after=+275760-09-13T00:00:00Z",
    "before=2026-01-01",
  ].map((query): Case => [query, "GET", `${HUB}/pending?${query}`]),
  [`q of 251`, "GET", `${HUB}/pending?q=${"x".repeat(251)}`],
  ["q with NUL", "GET", `${HUB}/pending?q=%00`],
  ["a search with NUL", "GET", `${OWN}/requests?search=a%00`],
  ["a search of 251", "GET", `${OWN}/requests?search=${"x".repeat(251)}`],
  ["a list that there is not", "GET", `${HUB}/banned`],
  ["a status that there is not", "GET", `${OWN}/requests?status=none`],
  ...[
    "x",
    "_",
    "2026-01-01T00:00:00.000Z",
    "0000-01-01T00:00:00.000Z_a",
    "2026-01-01T00:00:00.000Z_%00",
    "9999999_x",
  ].map((cursor): Case => [`the cursor ${cursor}`, "GET", `${OWN}/requests?cursor=${cursor}`]),
  ["an order that there is not", "GET", `${OWN}/requests?sort=size`],
  ["filters that are no JSON", "GET", `${OWN}/requests?filters=%7B`],
  [
    "a filter with NUL",
    "GET",
    `${OWN}/requests?filters=${encodeURIComponent(JSON.stringify([{ name: NUL, is: "x" }]))}`,
  ],
  ["a cursor by name with NUL", "GET", `${OWN}/requests?sort=name&cursor=%2500_a`],
  ["a format that there is not", "GET", `${OWN}/report?format=xlsx`],
  ["a quick search with NUL", "GET", "/api/quicksearch?q=%00"],
  ["a user search with NUL", "GET", `${OWN}/users?q=%00`],
];

const PATHS: readonly Case[] = [
  ...[
    "../secret.txt",
    "%2e%2e/secret.txt",
    "..%2fsecret.txt",
    "data/..%2f..%2fsecret.txt",
    "%2fetc%2fpasswd",
    "%00",
    "secret.txt%00",
    "..%5csecret.txt",
    "%ff",
    "%E0%A4%A",
    "none.txt",
    ".git/config",
  ].map((path): Case => [`the file ${path}`, "GET", `${FILE}/${path}`]),
  ["a revision that there is not", "GET", "/datasets/acme/voices/resolve/%2e%2e/secret.txt"],
  ["a revision with NUL", "GET", `${API}/revision/%00`],
  ["a folder that there is not", "GET", `${API}/tree/main/..%2f`],
  ["a repo with NUL", "GET", "/api/datasets/acme/voices%00"],
  ["a namespace with NUL", "GET", "/api/datasets/%00/voices"],
  ["a repo of half a character", "GET", "/api/datasets/acme/%ff"],
  ["a repo called ..", "GET", "/api/datasets/acme/%2e%2e"],
  ["a gate that there is not", "GET", `${OWN}/gates/%00`],
  ["a collection with NUL", "GET", "/api/collections/acme/%00"],
  ["a token with NUL", "DELETE", "/api/sallyport/v1/tokens/%00"],
];

describe("input that nobody should send", () => {
  it.each<Case>([...BODIES, ...QUERIES, ...PATHS])(
    "%s is refused with a sentence, and changes nothing",
    async (_, method, path, body) => {
      const { db } = test.server.services;
      const kept = async () => [
        await db.selectFrom("sp_request").selectAll().execute(),
        await db.selectFrom("sp_repo").selectAll().execute(),
        await db.selectFrom("sp_event").selectAll().execute(),
        await db.selectFrom("sp_retention").selectAll().execute(),
      ];
      const before = await kept();
      const raw = body !== null && typeof body === "object" && "raw" in body ? body.raw : undefined;
      test.host.role = path.includes("/tokens") ? "session" : "write";
      const answer = await test.send("mary", method, path, raw ?? body, {
        "content-type": "application/json",
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      const text = await answer.text();
      const { error } = text.startsWith("{") ? JSON.parse(text) : { error: text };
      expect(typeof error === "string" ? error : error.message).toMatch(/^\p{Lu}.*\w/u);
      expect(answer.headers.get("x-error-message")).toMatch(/^[\x20-\x7e]+$/);
      expect(await kept()).toEqual(before);
      expect(faults).toEqual([]);
    },
  );

  it("may be an event list of nobody", async () => {
    const events = await test.send("mary", "GET", `${OWN}/requests/%00/events`);
    expect(await events.json()).toEqual({ events: [] });
  });

  it.each([
    ["JSON", "application/json", JSON.stringify({ Company: "x".repeat(1_100_000) })],
    ["a form", "application/x-www-form-urlencoded", `Company=${"x".repeat(1_100_000)}`],
  ])("as %s of more than 1 MiB is refused before it is read", async (_, type, body) => {
    const answer = await test.send("ada", "POST", "/datasets/acme/voices/ask-access", body, {
      "content-type": type,
    });
    expect(answer.status).toBe(413);
  });

  it.each([
    ["NUL", { ...ANSWERS, Company: `A${NUL}` }],
    ["half a surrogate", { ...ANSWERS, Company: LONE }],
    ["a number", { ...ANSWERS, Company: 7 }],
    ["a list", { ...ANSWERS, Company: ["a"] }],
    ["a country that there is not", { ...ANSWERS, Country: "ZZ" }],
    ["a box not ticked", { ...ANSWERS, "I agree": "off" }],
  ])("is refused as an answer: %s", async (_, answers) => {
    const answer = await test.send("ada", "POST", "/datasets/acme/voices/ask-access", answers);
    expect([400, 422]).toContain(answer.status);
    const { requests } = test.server.services;
    expect(
      await requests.find({ type: "dataset", id: "acme/voices" }, PEOPLE.ada.id),
    ).toBeUndefined();
    expect(faults).toEqual([]);
  });
});
