import { createHttpAdapters } from "@sallyport/access/http";
import { describeAdapters } from "@sallyport/access/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { ConformanceServer, REPO } from "./testing/conformance-server.ts";
import { storeAdapters } from "./testing/store-adapters.ts";

let server: ConformanceServer;
beforeAll(async () => {
  server = await ConformanceServer.open();
});
afterAll(() => server.close());

for (const [name, routes] of [
  ["the HTTP adapters over Sallyport routes", "auto"],
  ["the HTTP adapters over the Hub's routes alone", "hub"],
] as const) {
  describeAdapters({ describe, it }, name, async (scene) => {
    await server.set(scene);
    return {
      as: (person) =>
        createHttpAdapters({
          endpoint: "http://localhost",
          repo: REPO,
          routes,
          fetch: server.fetchAs(person),
        }),
    };
  });
}

describeAdapters({ describe, it }, "the server's own store", async (scene) => {
  await server.set(scene);
  return { as: (person) => storeAdapters(server, person) };
});
