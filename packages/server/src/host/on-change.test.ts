import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChangeEvent } from "../index.ts";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";

const told: ChangeEvent[] = [];
const faults: unknown[] = [];
let fails = false;
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    onError: (fault) => faults.push(fault),
    onChange: async (event) => {
      // A listener finds the change stored.
      if (event.kind === "request" && event.to !== "none") {
        const [repo] = event.repos;
        const found = repo && (await test.server.services.requests.find(repo, event.userId));
        expect(found?.status).toBe(event.to);
      }
      told.push(event);
      if (fails) throw new Error("The host's own fault");
    },
  });
});
beforeEach(async () => {
  await test.reset();
  told.length = 0;
  faults.length = 0;
  fails = false;
});
afterAll(() => test.close());

const VOICES = { type: "dataset", id: "acme/voices" } as const;
const API = "/api/datasets/acme/voices";
const ask = () => test.send("ada", "POST", "/datasets/acme/voices/ask-access", ANSWERS);
const handle = (status: string) =>
  test.send("mary", "POST", `${API}/user-access-request/handle`, { user: "ada", status });

describe("a host that keeps its files", () => {
  it("is told of each change once, after it was kept", async () => {
    await ask();
    await ask();
    await handle("accepted");
    await handle("accepted");
    await test.send("mary", "PUT", `${API}/settings`, { gated: "manual" });
    await test.send("mary", "PUT", `${API}/settings`, { gated: false });
    const about = { kind: "request", repos: [VOICES], userId: PEOPLE.ada.id };
    expect(told).toMatchObject([
      { ...about, actorId: PEOPLE.ada.id, from: "none", to: "pending" },
      { ...about, actorId: PEOPLE.mary.id, from: "pending", to: "accepted" },
      { kind: "settings", repos: [VOICES], gated: false },
    ]);
    expect(faults).toEqual([]);
  });

  it("undoes nothing where it fails, and the fault is told", async () => {
    fails = true;
    expect((await ask()).status).toBe(303);
    expect((await handle("accepted")).status).toBe(200);
    expect(await test.server.check({ repo: VOICES, userId: PEOPLE.ada.id })).toBe(true);
    expect(faults).toHaveLength(2);
  });
});
