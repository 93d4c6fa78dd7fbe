import type { RequestCounts } from "@sallyport/access";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PEOPLE, TestServer } from "../testing/test-server.ts";
import { forgetCounts } from "./request-counts.ts";
import type { RequestStore } from "./request-store.ts";

const REPO = { type: "dataset", id: "acme/voices" } as const;
const { ada, grace, mary } = PEOPLE;

let app: TestServer;
let requests: RequestStore;
beforeAll(async () => {
  app = await TestServer.open();
  requests = app.server.services.requests;
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const ask = (user = ada) =>
  requests.ask(REPO, { user, status: "pending", answers: [], gateFingerprint: "f" });
const decide = (from: "pending" | "accepted" | "reset", to: "accepted" | "rejected" | "reset") =>
  requests.decide(REPO, { userId: ada.id, from, to }, mary);
const bare = { pending: 0, accepted: 0, rejected: 0, reset: 0 };

/** The kept counts, which are what counting gives. */
async function counts(): Promise<RequestCounts> {
  const kept = await requests.counts(REPO);
  const { db } = app.server.services;
  await db.transaction().execute((trx) => forgetCounts(trx, REPO));
  expect(kept).toEqual(await requests.counts(REPO));
  return kept;
}

describe("the counts of a repo", () => {
  it.each([true, false])(
    "follow every move, whether they were read before: %s",
    async (readBefore) => {
      const after = async (expected: Partial<RequestCounts>): Promise<void> => {
        if (readBefore) expect(await counts()).toEqual({ ...bare, ...expected });
      };
      await after({});
      await ask();
      await ask();
      await after({ pending: 1 });
      await decide("pending", "rejected");
      await after({ rejected: 1 });
      await requests.grant(REPO, ada, mary);
      await requests.grant(REPO, ada, mary);
      await after({ accepted: 1 });
      await decide("accepted", "reset");
      await after({ reset: 1 });
      await ask();
      await after({ pending: 1 });
      await requests.withdraw(REPO, ada.id);
      await after({});
      await requests.grant(REPO, grace, mary);
      await ask();
      expect(await counts()).toEqual({ ...bare, accepted: 1, pending: 1 });
    },
  );

  it("do not move where a decision loses", async () => {
    await ask();
    await Promise.all([decide("pending", "accepted"), decide("pending", "rejected")]);
    expect(await counts()).toMatchObject({ pending: 0 });
  });
});
