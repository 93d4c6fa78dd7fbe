import { planAskAgain } from "@sallyport/access/agreements";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KeptMail } from "../testing/mail-scene.ts";
import { ANSWERS, CARD, PEOPLE, TestServer, type Who } from "../testing/test-server.ts";

const box = new KeptMail();
const sent = box.mails;
let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    mail: {
      baseUrl: "https://data.example.org",
      undoWindow: 0,
      transport: box,
    },
    listOwners: async () => [PEOPLE.mary],
  });
});
beforeEach(async () => {
  await test.reset();
  box.take();
});
afterAll(() => test.close());

const OWN = "/api/sallyport/v1/datasets/acme/voices";
const STRICTER = CARD.replace("Be kind.", "Be kind, and cite us.");

const ask = (who: Who) => test.send(who, "POST", "/datasets/acme/voices/ask-access", ANSWERS);
const accept = (userId: string) =>
  test.send("mary", "POST", `${OWN}/decide`, {
    decisions: [{ userId, from: "pending", to: "accepted" }],
  });
const agreements = async () => (await test.send("mary", "GET", `${OWN}/agreements`)).json();
const partOf = async (change: object = {}) => {
  const { whom, gateFingerprint, asOf, asked } = planAskAgain(await agreements(), "all");
  return { whom, gateFingerprint, asOf, atMost: asked, ...change };
};
const askAgain = (part: object) => test.send("mary", "POST", `${OWN}/agreements/ask-again`, part);
const statuses = async (id: string) =>
  (await (await test.send("mary", "GET", `${OWN}/requests/${id}/events`)).json()).events.map(
    ({ from, to }: Record<string, string>) => `${from} → ${to}`,
  );
const file = async (who: Who) =>
  (await test.send(who, "GET", "/datasets/acme/voices/resolve/main/secret.txt")).status;

describe("agreements", () => {
  it("are told with the gate as it was, once the card has changed", async () => {
    await ask("ada");
    expect((await agreements()).agreed).toMatchObject([{ current: true, pending: 1 }]);
    test.host.card = STRICTER;
    const { gate, agreed } = await agreements();
    expect(gate.prompt).toBe("Be kind, and cite us.");
    expect(agreed).toMatchObject([
      { current: false, pending: 1, accepted: 0, gate: { prompt: "Be kind." } },
    ]);
  });

  it("name who was let in without agreeing", async () => {
    await test.send("mary", "POST", `${OWN}/grant`, { username: "emmy" });
    expect(await agreements()).toMatchObject({ agreed: [], granted: { accepted: 1, pending: 0 } });
  });

  it("are told to the visitor themselves, and to nobody else", async () => {
    await ask("ada");
    const me = async (who: Who) => (await test.send(who, "GET", `${OWN}/me`)).json();
    expect(await me("ada")).toMatchObject({ agreedTo: (await agreements()).gateFingerprint });
    expect(await me("grace")).not.toHaveProperty("agreedTo");
  });

  it("bring the visitor's answers along, but no old tick when they are asked again", async () => {
    const me = async (who: Who) => (await test.send(who, "GET", `${OWN}/me`)).json();
    await ask("ada");
    expect((await me("ada")).answers).toContainEqual(["Company", expect.any(String)]);
    test.host.card = STRICTER;
    await askAgain(await partOf());
    expect((await me("ada")).answers).toContainEqual(["Company", expect.any(String)]);
    expect(JSON.stringify((await me("ada")).answers)).not.toContain('"on"');
    for (const who of ["grace", "mary", "nobody"] as const) {
      expect(await me(who)).not.toHaveProperty("answers");
    }
    const response = await test.send("ada", "GET", `${OWN}/me`);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("to any card of a group are to the present terms, and are compared with none", async () => {
    const SONGS = { type: "dataset", id: "acme/songs" } as const;
    const VOICES = { type: "dataset", id: "acme/voices" } as const;
    test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES, SONGS] }];
    await test.send("mary", "PATCH", "/api/collections/acme/all-1", { gating: { mode: "auto" } });
    await ask("ada");
    test.host.card = STRICTER;
    const [one] = (await agreements()).agreed;
    expect(one).toMatchObject({ current: false, accepted: 1 });
    expect(one).not.toHaveProperty("gate");
    await askAgain(await partOf());
    expect(await file("ada")).toBe(403);
  });
});

describe("asking again", () => {
  it("ends access until they agree again, and is written down and told by mail", async () => {
    await ask("ada");
    await accept(PEOPLE.ada.id);
    expect(await file("ada")).toBe(200);
    test.host.card = STRICTER;
    const answer = await askAgain(await partOf({ reason: "Please cite us from now on." }));
    expect(await answer.json()).toEqual({ asked: { accepted: 1, pending: 0 } });
    expect(await file("ada")).toBe(403);
    expect(await statuses(PEOPLE.ada.id)).toEqual([
      "none → pending",
      "pending → accepted",
      "accepted → reset",
    ]);
    await test.server.deliverMail();
    const told = sent.filter(({ to }) => to.address === PEOPLE.ada.email);
    expect(told.map(({ text }) => text).join()).toContain("Please cite us from now on.");
    await ask("ada");
    await accept(PEOPLE.ada.id);
    expect(await file("ada")).toBe(200);
    expect((await agreements()).agreed).toMatchObject([{ current: true, accepted: 1 }]);
  });

  it("is refused where the gate is not the one that the plan was made for", async () => {
    await ask("ada");
    const part = await partOf();
    test.host.card = STRICTER;
    const answer = await askAgain(part);
    expect([answer.status, (await answer.json()).error.code]).toEqual([409, "conflict"]);
    expect(await statuses(PEOPLE.ada.id)).toEqual(["none → pending"]);
  });

  it("is refused while nobody could agree", async () => {
    await ask("ada");
    test.host.card = `${CARD}\nextra_gated_eu_disallowed: true`;
    expect((await agreements()).closed).toBe("region-unknown");
    expect((await askAgain(await partOf())).status).toBe(409);
    test.host.card = "extra_gated_fields: [";
    expect((await agreements()).closed).toBe("card-errors");
    expect((await askAgain(await partOf())).status).toBe(409);
    expect(await statuses(PEOPLE.ada.id)).toEqual(["none → pending"]);
  });

  it("reaches nobody twice, however often a part comes", async () => {
    await ask("ada");
    const part = await partOf();
    const both = await Promise.all([askAgain(part), askAgain(part)]);
    const asked = await Promise.all(both.map(async (one) => (await one.json()).asked.pending));
    expect(asked.sort()).toEqual([0, 1]);
    expect(await statuses(PEOPLE.ada.id)).toEqual(["none → pending", "pending → reset"]);
  });

  it("stops at the number that was named", async () => {
    await ask("ada");
    await ask("grace");
    const answer = await askAgain(await partOf({ atMost: { accepted: 5, pending: 1 } }));
    expect((await answer.json()).asked).toEqual({ accepted: 0, pending: 1 });
  });
});
