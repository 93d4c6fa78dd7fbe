import { expect, it } from "vitest";
import { createHttpAdapters, type HttpOptions } from "../http.ts";

// A service can be at a path of its origin, as behind a proxy: `https://host/prefix`.

const repo = { type: "dataset", id: "acme/voices" } as const;
const LIST = "/api/datasets/acme/voices/user-access-request/pending";
const item = (n: number) => ({
  user: { _id: `u${n}`, user: `user${n}` },
  timestamp: "2026-01-01T00:00:00.000Z",
  status: "pending",
  fields: {},
});

function over(
  endpoint: string,
  answer: (url: URL) => Response,
  options: Partial<HttpOptions> = {},
) {
  const urls: string[] = [];
  const adapters = createHttpAdapters({
    endpoint,
    repo,
    token: "hf_secret",
    routes: "hub",
    fetch: async (input) => {
      urls.push(String(input));
      return answer(new URL(String(input)));
    },
    ...options,
  });
  return { ...adapters, urls };
}

it.each([
  ["https://host.example", "https://host.example"],
  ["https://host.example/", "https://host.example"],
  ["https://host.example/prefix", "https://host.example/prefix"],
  ["https://host.example/prefix/", "https://host.example/prefix"],
  ["https://host.example:8443/a/b%20c//", "https://host.example:8443/a/b%20c"],
  ["https://host.example//evil.example", "https://host.example//evil.example"],
  ["https://ada:secret@host.example/prefix?x=1#top", "https://host.example/prefix"],
])("calls below the endpoint %s go to %s, whichever routes are used", async (endpoint, base) => {
  for (const routes of ["hub", "sallyport"] as const) {
    const json = (): Response => Response.json(routes === "hub" ? [] : { requests: [] });
    const { review, requester, urls } = over(endpoint, json, { routes });
    await review.list({ status: "pending" });
    const path = routes === "hub" ? LIST : "/api/sallyport/v1/datasets/acme/voices/requests";
    expect(urls[0]?.replace(/\?.*/, "")).toBe(`${base}${path}`);
    expect(requester.requestUrl).toBe(`${base}/datasets/acme/voices`);
  }
});

it.each([
  ["its page below the prefix", `https://host.example/prefix${LIST}?p=2`],
  ["its page by a path", `/prefix${LIST}?p=2`],
])("the next page is read below the prefix, where the service links to %s", async (_, link) => {
  const { review, urls } = over("https://host.example/prefix", () =>
    Response.json([item(urls.length)], { headers: { link: `<${link}>; rel="next"` } }),
  );
  const { nextCursor = "" } = await review.list({ status: "pending" });
  await review.list({ status: "pending", cursor: nextCursor });
  expect(urls[1]).toBe(`https://host.example/prefix${LIST}?p=2`);
});

it("a next page outside the prefix is not read", async () => {
  const link = `<https://host.example/other${LIST}?p=2>; rel="next"`;
  const { review } = over("https://host.example/prefix", () =>
    Response.json([item(1)], { headers: { link } }),
  );
  expect(await review.list({ status: "pending" })).toMatchObject({ incomplete: true });
});

it.each([
  ["below the prefix", "/prefix/api/elsewhere", 2],
  ["outside of it", "/other/api/elsewhere", 1],
  ["to what only begins like it", "/prefixed/api", 1],
])("a redirect %s is followed only where it stays below the endpoint", async (_, to, calls) => {
  const { review, urls } = over("https://host.example/prefix", ({ pathname }) =>
    pathname.endsWith("/pending")
      ? new Response(null, { status: 307, headers: { location: to } })
      : Response.json([]),
  );
  await review.list({ status: "pending" }).catch(() => {});
  expect(urls).toHaveLength(calls);
});

it("who cannot ask from here is sent to the page below the prefix", async () => {
  const { requester } = over("https://host.example/prefix", () => Response.json([]));
  await expect(
    requester.submit({ answers: { toWire: () => [] }, gateFingerprint: "f" }),
  ).rejects.toThrow("Request access at https://host.example/prefix/datasets/acme/voices.");
});
