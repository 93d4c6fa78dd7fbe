import { describe, expect, it } from "vitest";
import { createHttpAdapters } from "../http.ts";

// Pages that lead nowhere, in circles, or never end.

const LIST = "https://hub.example/api/datasets/acme/voices/user-access-request/pending";
const item = (n: number, status: string) => ({
  user: { _id: `u${n}`, user: `user${n}`, fullname: `User ${n}` },
  timestamp: "2026-01-01T00:00:00Z",
  status,
  fields: {},
});

/** Adapters over pages by number; the first is 0. Only pending requests have pages. */
function over(pageOf: (n: number) => { items: unknown[]; link?: string }) {
  let sent = 0;
  const { review } = createHttpAdapters({
    endpoint: "https://hub.example",
    repo: { type: "dataset", id: "acme/voices" },
    routes: "hub",
    fetch: async (input) => {
      const url = new URL(String(input));
      if (!url.pathname.endsWith("/pending")) return Response.json([]);
      sent += 1;
      const { items, link } = pageOf(Number(url.searchParams.get("p") ?? 0));
      return Response.json(items, { headers: link ? { link: `<${link}>; rel="next"` } : {} });
    },
  });
  return { review, sent: () => sent };
}
const pending = (n: number): unknown => item(n, "pending");

const BROKEN: readonly [string, string][] = [
  ["malformed", `${LIST}/%E0%A4%A`],
  ["foreign", "https://evil.example/api"],
];

describe.each(BROKEN)("a %s link", (_, link) => {
  const two = () => over((n) => ({ items: [pending(n)], link: n === 0 ? `${LIST}?p=1` : link }));

  it("ends a list with what was read and a warning", async () => {
    const { review } = over(() => ({ items: [pending(1)], link }));
    const page = await review.list({ status: "pending" });
    expect(page).toMatchObject({ requests: [{ user: { id: "u1" } }], incomplete: true });
    expect(page.nextCursor).toBeUndefined();
  });

  it("ends counts and reports with what was read, and they say so", async () => {
    expect(await two().review.counts()).toEqual({
      pending: 2,
      accepted: 0,
      rejected: 0,
      reset: 0,
      incomplete: true,
    });
    const report = await two().review.report({ format: "csv" });
    expect(report.text.trim().split("\n")).toHaveLength(3);
    expect(report.incomplete).toBe(true);
  });
});

const ENDLESS: readonly [string, (n: number) => { items: unknown[]; link: string }][] = [
  ["a page that leads to itself", (n) => ({ items: [pending(n)], link: `${LIST}?p=1` })],
  ["a circle of three", (n) => ({ items: [pending(n)], link: `${LIST}?p=${(n + 1) % 3}` })],
  [
    "a circle that does not come back to the first page",
    (n) => ({ items: [pending(n)], link: `${LIST}?p=${n < 4 ? n + 1 : 2}` }),
  ],
  ["pages without end and with no one on them", (n) => ({ items: [], link: `${LIST}?p=${n + 1}` })],
  [
    "pages without end of the same people",
    (n) => ({ items: [pending(1)], link: `${LIST}?p=${n + 1}` }),
  ],
  [
    "pages without end of rows that cannot be read",
    (n) => ({ items: [null], link: `${LIST}?p=${n + 1}` }),
  ],
  ["pages without end", (n) => ({ items: [pending(n)], link: `${LIST}?p=${n + 1}` })],
];

describe.each(ENDLESS)("%s", (_, pageOf) => {
  it("ends counts and a report, which say that they are incomplete", async () => {
    const counted = over(pageOf);
    expect(await counted.review.counts()).toMatchObject({ incomplete: true });
    expect(counted.sent()).toBeLessThanOrEqual(5_000);
    const reported = over(pageOf);
    expect(await reported.review.report({ format: "jsonl" })).toMatchObject({ incomplete: true });
    expect(reported.sent()).toBeLessThanOrEqual(5_000);
  });

  it("ends a list, page by page", async () => {
    const { review, sent } = over(pageOf);
    await review.list({ status: "pending" });
    expect(sent()).toBeLessThan(20);
  });
});

it("counts count the rows that cannot be read, and a report says how many it leaves out", async () => {
  const { review } = over(() => ({ items: [pending(1), null, pending(2), {}] }));
  expect(await review.counts()).toEqual({ pending: 4, accepted: 0, rejected: 0, reset: 0 });
  const report = await review.report({ format: "csv" });
  expect(report).toMatchObject({ unreadable: 2 });
  expect(report.text.trim().split("\n")).toHaveLength(3);
});
