import { createHttpAdapters } from "@sallyport/access/http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer, type Who } from "../testing/test-server.ts";

const PLACES: Record<string, { country: string; region?: string }> = {
  "198.51.100.7": { country: "de", region: "Berlin\u0000" },
  "203.0.113.9": { country: "US" },
  "2001:db8::1": { country: "?" },
};
const PROXY = "10.1.2.3";

let peer: string | undefined;
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    addressOf: () => peer,
    trustedProxies: ["10.0.0.0/8"],
    lookupRegion: async (address) => PLACES[address],
  });
});
beforeEach(async () => {
  await test.reset();
  peer = PROXY;
  test.host.card =
    "extra_gated_eu_disallowed: true\nextra_gated_fields:\n  Name: text\n  Where: ip_location\n";
});
afterAll(() => test.close());

const from = (forwarded: string) => ({ "x-forwarded-for": forwarded });
const ask = (who: Who, headers: Record<string, string>) =>
  test.send(who, "POST", "/datasets/acme/voices/ask-access", { Name: "A" }, headers);
const closed = async (headers: Record<string, string>) => {
  const path = "/api/sallyport/v1/datasets/acme/voices/gate";
  return (await (await test.send("ada", "GET", path, undefined, headers)).json()).closed;
};

describe("a visitor's region", () => {
  it("closes a gate to the European Union, and to nobody else", async () => {
    expect(await closed(from("198.51.100.7"))).toBe("region");
    expect(await closed(from("203.0.113.9"))).toBeUndefined();
    const refused = await ask("ada", from("198.51.100.7"));
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { error: "This repository is not available in your region." },
    ]);
    expect((await ask("ada", from("203.0.113.9"))).status).toBe(303);
  });

  it("is shown to the visitor and kept with the answers, in card order", async () => {
    test.host.card = "extra_gated_fields:\n  Where: ip_location\n  Name: text\n";
    const path = "/api/sallyport/v1/datasets/acme/voices";
    const me = await test.send("ada", "GET", `${path}/me`, undefined, from("198.51.100.7"));
    expect((await me.json()).location).toEqual({ country: "DE", region: "Berlin" });
    const { requester } = createHttpAdapters({
      endpoint: "http://localhost",
      repo: { type: "dataset", id: "acme/voices" },
      fetch: (input, init) => {
        const request = new Request(input, init);
        request.headers.set("x-test-user", "ada");
        request.headers.set("sec-fetch-site", "same-origin");
        request.headers.set("x-forwarded-for", "203.0.113.9");
        return test.server.fetch(request);
      },
    });
    expect((await requester.load()).location).toEqual({ country: "US" });
    await ask("ada", from("198.51.100.7"));
    const page = await (await test.send("mary", "GET", `${path}/requests`)).json();
    expect(page.requests[0].answers).toEqual([
      ["Where", "DE, Berlin"],
      ["Name", "A"],
    ]);
  });

  it("is not the visitor's to say", async () => {
    test.host.card = "extra_gated_fields:\n  Where: ip_location\n  Name: text\n";
    const body = { Name: "A", Where: "US" };
    const path = "/datasets/acme/voices/ask-access";
    await test.send("ada", "POST", path, body, from("198.51.100.7"));
    await test.send("grace", "POST", path, body, from("192.0.2.1"));
    const page = await (
      await test.send("mary", "GET", "/api/sallyport/v1/datasets/acme/voices/requests")
    ).json();
    expect(page.requests.map((request: { answers: unknown }) => request.answers)).toEqual([
      [["Name", "A"]],
      [
        ["Where", "DE, Berlin"],
        ["Name", "A"],
      ],
    ]);
  });

  it.each<[string, string | undefined, Record<string, string>]>([
    ["through no proxy", "203.0.113.9", {}],
    ["with a header of the visitor's own", "198.51.100.7", from("203.0.113.9")],
    ["where the proxy says nothing", PROXY, {}],
    ["where the proxy says no address", PROXY, from("unknown")],
    ["where the lookup knows nothing", PROXY, from("192.0.2.1")],
    ["where the lookup tells no country", PROXY, from("2001:db8::1")],
    ["where the runtime tells no address", undefined, from("203.0.113.9")],
  ])("is unknown %s: the gate is closed", async (_, address, headers) => {
    peer = address;
    expect(await closed(headers)).toBe("region-unknown");
    expect((await ask("ada", headers)).status).toBe(403);
  });

  it("is the last address that no trusted proxy has", async () => {
    expect(await closed(from("203.0.113.9, 198.51.100.7"))).toBe("region");
    expect(await closed(from("198.51.100.7, 203.0.113.9, 10.9.9.9"))).toBeUndefined();
    expect(await closed(from("::ffff:203.0.113.9"))).toBeUndefined();
  });

  it("is not asked for where the card does not", async () => {
    test.host.card = "extra_gated_fields:\n  Name: text\n";
    const me = await test.send(
      "ada",
      "GET",
      "/api/sallyport/v1/datasets/acme/voices/me",
      undefined,
      from("198.51.100.7"),
    );
    expect(await me.json()).not.toHaveProperty("location");
  });
});

describe("a proxy that is no address", () => {
  it("is refused at the start, with what to write", async () => {
    await expect(TestServer.open({ trustedProxies: ["proxy.local"] })).rejects.toThrow(
      /"proxy\.local" in trustedProxies is not an address.*10\.0\.0\.0\/8/,
    );
  });
});
