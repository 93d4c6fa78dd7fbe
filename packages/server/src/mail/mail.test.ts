import type { RequestStatus } from "@sallyport/access";
import { createHttpAdapters } from "@sallyport/access/http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GateServer } from "../index.ts";
import { deletePerson } from "../people/person-data.ts";
import { MAPS, MailScene, mailPerson, SHARED, VOICES } from "../testing/mail-scene.ts";
import type { OutgoingMail } from "./mail.types.ts";

let scene: MailScene;
let server: GateServer;
beforeAll(async () => {
  scene = await MailScene.open();
  server = await scene.server();
});
beforeEach(() => scene.reset(server));
afterAll(() => scene.close());

const deliver = async (): Promise<readonly OutgoingMail[]> => {
  await server.deliverMail();
  return scene.box.take();
};
const whom = (mails: readonly OutgoingMail[]): readonly string[] =>
  mails.map(({ to }) => to.address).sort();
const repoOf = (n: number) => ({ type: "dataset", id: `mary/set-${n}` }) as const;
const outbox = async () => server.services.db.selectFrom("sp_notice").select("kind").execute();

describe("an owner", () => {
  it("is told at once of who asks, with a link to the review and without any answer", async () => {
    await scene.ask(server, "ada");
    const [mail, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: { name: "MARY", address: "mary@example.org" },
      subject: "New access request for mary/voices",
      messageId: expect.stringMatching(/^[0-9a-f]{40}@data\.example\.org$/),
    });
    for (const text of [mail?.text, mail?.html]) {
      expect(text).toMatch(/ADA/);
      expect(text).toContain("https://data.example.org/datasets/mary/voices?review=pending");
      expect(text).not.toMatch(/Secret|42|ada@example/);
    }
    expect(await deliver()).toEqual([]);
    expect(await outbox()).toEqual([]);
  });

  it("that is an organization is its first five admins, each by a mail of their own", async () => {
    await scene.ask(server, "ada", SHARED);
    expect(whom(await deliver())).toEqual(
      ["a1", "a2", "a3", "a4", "a5"].map((name) => `${name}@example.org`),
    );
  });

  it("gets mail at the address of the settings where there is one, and nobody else does", async () => {
    await server.services.repos.saveSettings(SHARED, { notificationsEmail: "desk@acme.example" });
    await scene.ask(server, "ada", SHARED);
    const mails = await deliver();
    expect(whom(mails)).toEqual(["desk@acme.example"]);
    expect(mails[0]?.to).not.toHaveProperty("name");
    await server.services.repos.saveSettings(SHARED, { notificationsEmail: "" });
    await scene.ask(server, "grace", SHARED);
    expect(await deliver()).toHaveLength(5);
  });

  it("is not told of who was accepted at once, who withdrew, or who was decided upon", async () => {
    await server.services.requests.ask(VOICES, {
      user: scene.person("auto"),
      status: "accepted",
      answers: [],
      gateFingerprint: "f",
    });
    await scene.ask(server, "ada");
    await server.services.requests.withdraw(VOICES, scene.person("ada").id);
    await scene.ask(server, "grace");
    await scene.decide(server, "grace", ["pending", "rejected"]);
    expect(await deliver()).toEqual([]);
  });

  it("is told again of who withdrew and asks anew", async () => {
    await scene.ask(server, "ada");
    await deliver();
    await server.services.requests.withdraw(VOICES, scene.person("ada").id);
    scene.pass(300);
    await scene.ask(server, "ada");
    expect(await deliver()).toHaveLength(1);
  });

  it.each(["m@x.org\r\nBcc: all@x.org", "m@x.org,n@x.org", "<m@x.org>", "m\0@x.org", "m", ""])(
    "with the address %j, which is not one mailbox's, gets nothing",
    async (email) => {
      scene.people.set("mary", { ...mailPerson("mary"), email });
      await scene.ask(server, "ada");
      expect(await deliver()).toEqual([]);
      scene.people.set("mary", mailPerson("mary"));
    },
  );
});

describe("a digest", () => {
  const bulk = { notificationsMode: "bulk" } as const;

  it("lists a day's requests for all of a person's repos once, at the hour", async () => {
    await server.services.repos.saveSettings(VOICES, bulk);
    await server.services.repos.saveSettings(MAPS, bulk);
    await scene.ask(server, "ada");
    await scene.ask(server, "grace");
    await scene.ask(server, "ada", MAPS);
    expect(await deliver()).toEqual([]);
    scene.now = new Date("2026-03-03T06:59:59Z");
    expect(await deliver()).toEqual([]);
    scene.now = new Date("2026-03-03T07:00:00Z");
    const [mail, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("3 new access requests");
    expect(mail?.text.match(/^- /gm)).toHaveLength(3);
    expect(mail?.text).toContain("https://data.example.org/mary/maps?review=pending");
    scene.pass(24 * 3_600);
    expect(await deliver()).toEqual([]);
  });

  it("comes no second time on a day, whatever is late", async () => {
    await server.services.repos.saveSettings(VOICES, bulk);
    await scene.ask(server, "ada");
    scene.now = new Date("2026-03-03T07:00:00Z");
    expect(await deliver()).toHaveLength(1);
    // As if another server had written this before the hour and was read after it.
    await scene.ask(server, "grace");
    const { db } = server.services;
    const before = "2026-03-03T06:59:59.000Z";
    await db.updateTable("sp_notice").set({ at: before, due_at: before }).execute();
    await db.updateTable("sp_request").set({ requested_at: before }).execute();
    scene.pass(60);
    expect(await deliver()).toEqual([]);
    scene.now = new Date("2026-03-04T07:00:00Z");
    const [next] = await deliver();
    expect(next?.text).toMatch(/GRACE/);
    expect(next?.text).not.toMatch(/ADA/);
  });

  it("goes out by the clock of the server's time zone", async () => {
    const tokyo = await scene.server({
      timeZone: "Asia/Tokyo",
      digestHour: 9,
      defaultMode: "bulk",
    });
    await scene.ask(tokyo, "ada");
    scene.now = new Date("2026-03-02T23:59:59Z");
    await tokyo.deliverMail();
    expect(scene.box.take()).toEqual([]);
    scene.now = new Date("2026-03-03T00:00:00Z");
    await tokyo.deliverMail();
    expect(scene.box.take()[0]?.text).toMatch(/Mar 2, 2026, 07:00 PM GMT\+9/);
  });

  it("leaves out who needs no review any more, and is not sent for nobody", async () => {
    await server.services.repos.saveSettings(VOICES, bulk);
    await scene.ask(server, "ada");
    await scene.ask(server, "grace");
    await scene.decide(server, "ada", ["pending", "accepted"]);
    scene.now = new Date("2026-03-03T07:00:00Z");
    const toMary = (await deliver()).filter(({ to }) => to.address === "mary@example.org");
    expect(toMary).toHaveLength(1);
    expect(toMary[0]?.text).not.toMatch(/ADA/);
    await scene.ask(server, "lin");
    await server.services.requests.withdraw(VOICES, scene.person("lin").id);
    scene.now = new Date("2026-03-04T07:00:00Z");
    expect(await deliver()).toEqual([]);
    expect(await outbox()).toEqual([]);
  });
});

describe("a requester", () => {
  it("is told of a decision with its reason once it cannot be undone", async () => {
    await scene.ask(server, "grace");
    await deliver();
    await scene.decide(server, "grace", ["pending", "rejected"], "Bitte mit Dienstadresse.");
    scene.pass(14);
    expect(await deliver()).toEqual([]);
    scene.pass(1);
    const [mail, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: { address: "grace@example.org" },
      subject: "Ihre Zugriffsanfrage für mary/voices wurde abgelehnt",
    });
    expect(mail?.text).toContain("Bitte mit Dienstadresse.");
    expect(mail?.text).toContain("https://data.example.org/datasets/mary/voices\n");
    expect(mail?.text).not.toContain("review=pending");
  });

  it("is told no sooner than whoever decided has been told", async () => {
    await scene.ask(server, "ada");
    await deliver();
    const userId = scene.person("ada").id;
    const { review } = createHttpAdapters({
      endpoint: "http://localhost",
      repo: VOICES,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        request.headers.set("x-test-user", "mary");
        request.headers.set("sec-fetch-site", "same-origin");
        return server.fetch(request);
      },
    });
    const decide = async (from: RequestStatus, to: RequestStatus): Promise<unknown> => {
      const [result] = await review.decide([{ userId, from, to }]);
      return result?.ok && result.mailIn;
    };
    const mailIn = await decide("pending", "accepted");
    expect(mailIn).toBe(15_000);
    scene.pass(14);
    expect(await deliver()).toEqual([]);
    scene.pass(1);
    expect(whom(await deliver())).toEqual(["ada@example.org"]);
    expect(await decide("accepted", "pending")).toBeUndefined();
  });

  it("is not told of what was undone, nor told twice what they know", async () => {
    await scene.ask(server, "ada");
    await deliver();
    await scene.decide(server, "ada", ["pending", "accepted"]);
    await scene.decide(server, "ada", ["accepted", "pending"]);
    scene.pass(60);
    expect(await deliver()).toEqual([]);

    await scene.decide(server, "ada", ["pending", "rejected"]);
    scene.pass(60);
    expect(await deliver()).toHaveLength(1);
    await scene.decide(server, "ada", ["rejected", "accepted"]);
    await scene.decide(server, "ada", ["accepted", "rejected"]);
    scene.pass(60);
    expect(await deliver()).toEqual([]);
  });

  it("is told the last of several decisions, once", async () => {
    await scene.ask(server, "ada");
    await deliver();
    await scene.decide(server, "ada", ["pending", "rejected"], "No.");
    await scene.decide(server, "ada", ["rejected", "accepted"]);
    scene.pass(60);
    const mails = await deliver();
    expect(mails.map(({ subject }) => subject)).toEqual(["You have access to mary/voices"]);
  });

  it("is told of access that was given unasked, and that they may ask again", async () => {
    await server.services.requests.grant(VOICES, scene.person("ada"), scene.person("mary"));
    scene.pass(60);
    expect((await deliver())[0]?.subject).toBe("You were given access to mary/voices");
    await scene.decide(server, "ada", ["accepted", "reset"]);
    scene.pass(60);
    expect((await deliver())[0]?.subject).toBe("You can ask again for access to mary/voices");
  });
});

describe("a mail that is not taken", () => {
  const later = { ok: false, permanent: false, reason: "ECONNECTION" } as const;

  it("is tried again, later each time, with the same Message-ID, until it is taken once", async () => {
    await scene.ask(server, "ada");
    const ids: string[] = [];
    scene.box.answer = ({ messageId }) => {
      ids.push(messageId);
      return later;
    };
    const waits: number[] = [];
    let last = scene.now.getTime();
    while (ids.length < 6) {
      const before = ids.length;
      await server.deliverMail();
      if (ids.length > before) {
        waits.push((scene.now.getTime() - last) / 60_000);
        last = scene.now.getTime();
      }
      scene.pass(60);
    }
    expect(waits).toEqual([0, 1, 2, 4, 8, 16]);
    scene.box.answer = () => ({ ok: true });
    scene.pass(3_600);
    const [mail, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(new Set([...ids, mail?.messageId]).size).toBe(1);
  });

  it("is given up where it is refused for good, and after five days, and the operator is told why", async () => {
    await scene.ask(server, "ada");
    scene.box.answer = () => ({ ok: false, permanent: true, reason: "EENVELOPE 550" });
    expect(await server.deliverMail()).toEqual({ sent: 0, postponed: 0, failed: 1 });
    expect(scene.errors[0]).toMatchObject({
      message: expect.stringMatching(/EENVELOPE 550.*Giving up/),
    });
    expect(JSON.stringify(scene.errors)).not.toMatch(/@example|ada/i);
    scene.pass(3_600);
    expect(await server.deliverMail()).toEqual({ sent: 0, postponed: 0, failed: 0 });

    scene.box.answer = () => later;
    await scene.ask(server, "grace");
    expect(await server.deliverMail()).toMatchObject({ postponed: 1 });
    scene.pass(5 * 24 * 3_600 + 1);
    expect(await server.deliverMail()).toMatchObject({ failed: 1 });
  });

  it("does not make others wait for their own attempts while the mail server is down", async () => {
    for (let n = 0; n < 10; n++) await scene.ask(server, "ada", repoOf(n));
    scene.box.answer = () => later;
    expect(await server.deliverMail()).toEqual({ sent: 0, postponed: 3, failed: 0 });
    scene.box.answer = () => ({ ok: true });
    expect(await server.deliverMail()).toEqual({ sent: 7, postponed: 0, failed: 0 });
    scene.pass(60);
    expect(await server.deliverMail()).toEqual({ sent: 3, postponed: 0, failed: 0 });
  });

  it("because its server died is another server's after a while", async () => {
    await scene.ask(server, "ada");
    scene.box.answer = () => {
      throw new Error("killed");
    };
    await expect(server.deliverMail()).rejects.toThrow("killed");
    scene.box.answer = () => ({ ok: true });
    const other = await scene.server();
    expect(await other.deliverMail()).toMatchObject({ sent: 0 });
    scene.pass(5 * 60);
    expect(await other.deliverMail()).toMatchObject({ sent: 1 });
  });

  it("waits for a host that cannot say who is told", async () => {
    await scene.ask(server, "ada");
    scene.hostFails = true;
    expect(await deliver()).toEqual([]);
    expect(scene.errors).toHaveLength(1);
    scene.hostFails = false;
    scene.pass(60);
    expect(await deliver()).toHaveLength(1);
  });
});

describe("somebody who is deleted", () => {
  it("is written to no more, and stands in nobody's mail", async () => {
    const { db } = server.services;
    await server.services.repos.saveSettings(VOICES, { notificationsMode: "bulk" });
    await scene.ask(server, "ada");
    await scene.ask(server, "grace");
    await deliver();
    await deletePerson(db, scene.person("ada").id);
    await scene.ask(server, "lin", MAPS);
    scene.box.answer = () => ({ ok: false, permanent: false, reason: "ECONNECTION" });
    await server.deliverMail();
    await deletePerson(db, scene.person("mary").id);
    for (const table of ["sp_notice", "sp_mail"] as const) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(rows).not.toMatch(/mary@|MARY/);
      expect(rows).not.toContain(scene.person("ada").id);
    }
  });
});

describe("two servers at the same time", () => {
  it("send each mail once", async () => {
    const other = await scene.server();
    for (let n = 0; n < 20; n++) await scene.ask(server, "ada", repoOf(n));
    await Promise.all([server.deliverMail(), other.deliverMail(), server.deliverMail()]);
    expect(new Set(scene.box.mails.map(({ messageId }) => messageId)).size).toBe(20);
    expect(scene.box.mails).toHaveLength(20);
  });
});

describe("a server without mail", () => {
  it("keeps nothing for it", async () => {
    const silent = await scene.server("no mail");
    await scene.ask(silent, "ada");
    expect(await outbox()).toEqual([]);
    expect(await silent.deliverMail()).toEqual({ sent: 0, postponed: 0, failed: 0 });
  });
});
