import { afterEach, describe, expect, it, vi } from "vitest";
import { hubProxy } from "../../examples/hub-proxy.ts";
import { createHttpAdapters } from "../http.ts";

const HERE = "https://data.example.org";
const LIST = "https://huggingface.co/api/datasets/acme/voices/user-access-request/pending";
const item = (n: number) => ({
  user: { _id: `u${n}`, user: `user${n}`, fullname: `User ${n}` },
  timestamp: "2026-01-01T00:00:00Z",
  status: "pending",
  fields: {},
});

/** A page's adapters over the proxy, and what reached the Hub. */
function overProxy(isOwner = true) {
  const sent: Request[] = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    sent.push(request);
    if (request.method === "POST") return Response.json([{ userId: "u1", ok: true }]);
    const next = `<${LIST}?limit=10&cursor=2>; rel="next"`;
    const last = request.url.includes("cursor");
    return Response.json([item(last ? 2 : 1)], { headers: last ? {} : { link: next } });
  });
  const { review } = createHttpAdapters({
    endpoint: HERE,
    repo: { type: "dataset", id: "acme/voices" },
    fetch: (input, init) => {
      const request = new Request(input, init);
      // As browsers do, which do not let a script say so itself.
      if (request.method !== "GET") request.headers.set("origin", HERE);
      return hubProxy(request, "hf_write", isOwner);
    },
  });
  return { review, sent };
}

afterEach(() => vi.unstubAllGlobals());

describe("the example of a proxy to the Hub", () => {
  it("is about twenty lines, and those of the README", async () => {
    const { readFile } = await import("node:fs/promises");
    const read = (path: string) => readFile(new URL(path, import.meta.url), "utf8");
    const example = await read("../../examples/hub-proxy.ts");
    expect(example.split("\n").filter((line) => line.trim() !== "").length).toBeLessThan(27);
    expect(await read("../../README.md")).toContain(example.trim());
  });

  it("pages and decides with a token that the page never sees", async () => {
    const { review, sent } = overProxy();
    const first = await review.list({ status: "pending", limit: 10 });
    const second = await review.list({ status: "pending", cursor: first.nextCursor ?? "" });
    expect(second.requests[0]?.user.id).toBe("u2");
    const decided = await review.decide([{ userId: "u1", from: "pending", to: "accepted" }]);
    expect(decided).toEqual([{ userId: "u1", ok: true }]);
    expect(sent.map((r) => [r.method, r.headers.get("authorization")])).toEqual([
      ["GET", "Bearer hf_write"],
      ["GET", "Bearer hf_write"],
      ["POST", "Bearer hf_write"],
    ]);
    expect(sent[1]?.url).toBe(`${LIST}?limit=10&cursor=2`);
  });

  it("lets nobody through but the owner, nowhere but to this dataset, from no other site", async () => {
    const { review, sent } = overProxy(false);
    await expect(review.list({ status: "pending" })).rejects.toMatchObject({ code: "forbidden" });
    const ask = (path: string, init: RequestInit = {}) =>
      hubProxy(new Request(HERE + path, init), "hf_write", true);
    for (const path of [
      "/api/whoami-v2",
      "/api/datasets/acme/other/settings",
      "/api/datasets/acme/voices/../other/settings",
      "/api/datasets/acme/voices/user-access-request/handle/x",
      "/datasets/acme/voices/resolve/main/data.csv",
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
    const settings = "/api/datasets/acme/voices/settings";
    expect((await ask(settings, { method: "PUT", body: "{}" })).status).toBe(403);
    expect(sent).toEqual([]);
  });
});
