import { describe, expect, it, vi } from "vitest";
import { createHttpAdapters } from "../http.ts";

// Answers that are not what they seem: in another charset, from a log-in page, from a gateway.

const HERE = "https://hub.example";
const COUNTS = { pending: 1, accepted: 2, rejected: 3, reset: 0 };

function over(
  answer: (url: URL, sent: number) => Response,
  routes: "sallyport" | "hub" | "auto" = "sallyport",
) {
  let sent = 0;
  const adapters = createHttpAdapters({
    endpoint: HERE,
    repo: { type: "dataset", id: "acme/voices" },
    token: "hf_secretsecret",
    routes,
    fetch: async (input) => answer(new URL(String(input)), ++sent),
  });
  return { ...adapters, sent: () => sent };
}

const row = (fullname: string): string =>
  JSON.stringify({
    requests: [
      {
        user: { id: "1", username: "ada", fullname },
        status: "pending",
        requestedAt: "2026-01-01T00:00:00Z",
        answers: [],
      },
    ],
  });
const bytesIn: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "iso-8859-1": (text) => Uint8Array.from(Buffer.from(text, "latin1")),
  "utf-16le": (text) => Uint8Array.from(Buffer.from(text, "utf16le")),
  '"UTF-8"': (text) => Uint8Array.from(Buffer.from(text, "utf8")),
  "windows-1251": (text) =>
    Uint8Array.from([...text].map((c) => (c === "Я" ? 0xdf : c.charCodeAt(0)))),
};
const inCharset = (charset: string, body: Uint8Array<ArrayBufferLike> | string): Response =>
  new Response(body as BodyInit, {
    headers: { "content-type": `application/json; charset=${charset}` },
  }); // typed arrays over any buffer are bodies

describe("an answer in another charset", () => {
  it.each([
    ["iso-8859-1", "Zoë"],
    ["utf-16le", "Zoë Я 日本"],
    ['"UTF-8"', "Zoë Я 日本"],
    ["windows-1251", "Я"],
  ])("is decoded by it: %s", async (charset, name) => {
    const body = bytesIn[charset]?.(row(name)) ?? "";
    const { review } = over(() => inCharset(charset, body));
    const { requests } = await review.list({ status: "pending" });
    expect(requests[0]?.user.fullname).toBe(name);
  });

  it.each(["utf-7", "x-made-up", "\\u0000"])(
    "is refused where no one knows it: %s",
    async (charset) => {
      const { review, sent } = over(() => inCharset(charset, row("Ada")));
      await expect(review.list({ status: "pending" })).rejects.toMatchObject({ code: "malformed" });
      expect(sent()).toBe(1);
    },
  );

  it("keeps its status where it is no success", async () => {
    const { review } = over(
      () =>
        new Response("no", { status: 403, headers: { "content-type": "text/html; charset=x" } }),
    );
    await expect(review.counts()).rejects.toMatchObject({ code: "forbidden" });
  });
});

const page = (): Response =>
  new Response("<html>Log in</html>", { headers: { "content-type": "text/html" } });
const redirect = (location: string, status = 302): Response =>
  new Response(null, { status, headers: { location } });

describe.each(["sallyport", "hub", "auto"] as const)("over the %s routes, a redirect", (routes) => {
  it.each<[string, (url: URL) => Response]>([
    ["to a log-in page here", (url) => (url.pathname === "/login" ? page() : redirect("/login"))],
    ["to a log-in page elsewhere", () => redirect("https://sso.corp.example/auth?next=/")],
    ["to a host for signing in", () => redirect("https://login.corp.example/")],
    ["that a browser does not let see", () => ({ ...bare, status: 0, type: "opaqueredirect" })],
    [
      "that fetch has followed by itself",
      () => Object.defineProperties(page(), { redirected: { value: true }, url: { value: HERE } }),
    ],
  ])("%s is unauthenticated", async (_, answer) => {
    const { review, requester, settings } = over(answer, routes);
    for (const call of [
      review.list({ status: "pending" }),
      review.grant({ username: "ada" }),
      review.decide([{ userId: "1", from: "pending", to: "accepted" }]),
      requester.withdraw(),
      settings.save({ gated: "auto" }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: "unauthenticated" });
    }
  });

  it("that leads a reading to any page is unauthenticated", async () => {
    const answer = (url: URL): Response => (url.pathname === "/x" ? page() : redirect("/x"));
    const { review, requester } = over(answer, routes);
    for (const call of [review.list({ status: "pending" }), review.counts(), requester.load()])
      await expect(call).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it.each([
    ["to another host", "https://evil.example/"],
    ["to what is no address", "http://["],
  ])("%s is malformed", async (_, location) => {
    const { review } = over(() => redirect(location), routes);
    await expect(review.list({ status: "pending" })).rejects.toMatchObject({ code: "malformed" });
  });
});

// A `Response` cannot be made with status 0.
const bare = {
  headers: new Headers(),
  redirected: false,
  url: "",
  body: null,
} as unknown as Response;

it("423 is a conflict", async () => {
  const { review } = over(() => Response.json({ error: "Locked" }, { status: 423 }));
  await expect(review.grant({ username: "ada" })).rejects.toMatchObject({ code: "conflict" });
});

describe("a reading that timed out at a gateway", () => {
  it.each([408, 504])("is retried once: %d", async (status) => {
    vi.useFakeTimers();
    const some = over((_, n) => (n === 1 ? new Response("", { status }) : Response.json(COUNTS)));
    const counting = some.review.counts();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await counting).toEqual(COUNTS);
    const none = over(() => new Response("", { status }));
    const ended = expect(none.review.counts()).rejects.toMatchObject({ code: "timeout" });
    await vi.advanceTimersByTimeAsync(5_000);
    await ended;
    expect(none.sent()).toBe(2);
    vi.useRealTimers();
  });
});
