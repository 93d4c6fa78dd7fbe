import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deletePerson, readPerson } from "../people/person-data.ts";
import { KeptMail } from "../testing/mail-scene.ts";
import { ANSWERS, PEOPLE, TestServer } from "../testing/test-server.ts";

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

const VOICES = { type: "dataset", id: "acme/voices" } as const;
const SONGS = { type: "dataset", id: "acme/songs" } as const;

async function askIn(notifications: object): Promise<void> {
  test.host.collections = [{ id: "acme/all-1", title: "All", repos: [VOICES, SONGS] }];
  const gating = { mode: "manual", notifications };
  await test.send("mary", "PATCH", "/api/collections/acme/all-1", { gating });
  await test.send("ada", "POST", "/datasets/acme/songs/ask-access", ANSWERS);
  await test.server.deliverMail();
}

describe("a gating group's mail", () => {
  it("goes where the group says, and leads to the review of one of its repos", async () => {
    await askIn({ mode: "real-time", email: "gate@example.org" });
    expect(sent.map((mail) => mail.to.address)).toEqual(["gate@example.org"]);
    expect(sent[0]?.text).toContain("acme/all-1");
    expect(sent[0]?.text).toContain("https://data.example.org/datasets/acme/voices?review=pending");
  });

  it("goes to the owners, and tells the requester of the decision once for all", async () => {
    await askIn({ mode: "real-time" });
    expect(sent.map((mail) => mail.to.address)).toEqual([PEOPLE.mary.email]);
    const path = "/api/datasets/acme/voices/user-access-request/handle";
    await test.send("mary", "POST", path, { user: "ada", status: "accepted" });
    await test.server.deliverMail();
    expect(sent.slice(1).map((mail) => mail.to.address)).toEqual([PEOPLE.ada.email]);
    expect(sent[1]?.text).toContain("https://data.example.org/datasets/acme/voices");
  });
});

describe("mail to a person", () => {
  it("is shown with what is kept about them, and goes with it", async () => {
    await askIn({ mode: "real-time" });
    const { db } = test.server.services;
    expect((await readPerson(db, PEOPLE.mary.id)).mails).toEqual([
      { address: PEOPLE.mary.email, createdAt: expect.any(String), sentAt: expect.any(String) },
    ]);
    await deletePerson(db, PEOPLE.mary.id);
    expect((await readPerson(db, PEOPLE.mary.id)).mails).toEqual([]);
    expect(JSON.stringify(await db.selectFrom("sp_mail").selectAll().execute())).not.toMatch(
      /mary/,
    );
  });
});
