import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GateServer } from "../index.ts";
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
  mails.map(({ to }) => to.address.replace("@example.org", "")).sort();
const names = (mails: readonly OutgoingMail[]): readonly string[] =>
  mails.flatMap(({ text }) => [...text.matchAll(/^- (\S+) \(/gm)].map(([, name = ""]) => name));

describe("a flood of requests", () => {
  it("of 500 in a minute is at most three mails to an owner, and each request is in one", async () => {
    const mails: OutgoingMail[] = [];
    for (let n = 0; n < 500; n++) {
      await scene.ask(server, `asker${n}`);
      if (n % 50 === 0) mails.push(...(await deliver()));
      scene.pass(0.12);
    }
    for (let minute = 0; minute < 15; minute++) {
      mails.push(...(await deliver()));
      scene.pass(60);
    }
    expect(mails.length).toBeLessThanOrEqual(3);
    expect(new Set(names(mails)).size).toBe(500);
    expect(names(mails)).toHaveLength(500);
  });

  it("is told of at once by its first request, then with the others a few minutes later", async () => {
    await scene.ask(server, "ada");
    expect(names(await deliver())).toEqual(["ADA"]);
    await scene.ask(server, "grace");
    scene.pass(60);
    await scene.ask(server, "lin");
    expect(await deliver()).toEqual([]);
    scene.pass(300);
    const [mail, ...more] = await deliver();
    expect([mail?.subject, more]).toEqual(["2 new access requests for mary/voices", []]);
    expect(mail && names([mail])).toEqual(["GRACE", "LIN"]);
  });

  it("at one repository holds back no mail about another", async () => {
    await scene.ask(server, "ada");
    await deliver();
    await scene.ask(server, "grace", MAPS);
    expect(names(await deliver())).toEqual(["GRACE"]);
  });

  it("loses no request that arrives while the mail before it is being sent", async () => {
    const other = await scene.server();
    const { answer } = scene.box;
    const late: Promise<unknown>[] = [];
    let n = 0;
    scene.box.answer = (mail) => {
      if (n < 5) late.push(scene.ask(server, `late${n++}`).then(() => other.deliverMail()));
      return answer(mail);
    };
    await scene.ask(server, "ada");
    const mails = [...(await deliver())];
    for (let i = 0; i < 10; i++) {
      await Promise.all(late);
      scene.pass(300);
      mails.push(...(await deliver()));
    }
    expect([...names(mails)].sort()).toEqual(["ADA", "LATE0", "LATE1", "LATE2", "LATE3", "LATE4"]);
  });
});

describe("the five admins who get mail", () => {
  it("are those who have an address and may decide", async () => {
    const [first] = scene.admins;
    scene.admins[0] = { ...mailPerson("a1"), email: "" };
    scene.powerless.add("a2");
    scene.admins.push(mailPerson("a7"), mailPerson("a8"));
    await scene.ask(server, "ada", SHARED);
    expect(whom(await deliver())).toEqual(["a3", "a4", "a5", "a6", "a7"]);
    scene.admins.splice(6);
    if (first) scene.admins[0] = first;
  });

  it("of a digest are those who may decide when it is sent", async () => {
    await server.services.repos.saveSettings(SHARED, { notificationsMode: "bulk" });
    await scene.ask(server, "ada", SHARED);
    expect(await deliver()).toEqual([]);
    scene.powerless.add("a1");
    scene.now = new Date("2026-03-03T07:00:00Z");
    expect(whom(await deliver())).toEqual(["a2", "a3", "a4", "a5", "a6"]);
  });

  it("get no mail that waited until they could not decide any more", async () => {
    await scene.ask(server, "ada", SHARED);
    scene.box.answer = () => ({ ok: false, permanent: false, reason: "ECONNECTION" });
    await server.deliverMail();
    scene.box.answer = () => ({ ok: true });
    scene.powerless.add("a3");
    scene.pass(300);
    expect(whom(await deliver())).toEqual(["a1", "a2", "a4", "a5"]);
  });

  it("do not keep mail from an address of the settings, whosever it is", async () => {
    await server.services.repos.saveSettings(SHARED, { notificationsEmail: "a1@example.org" });
    scene.powerless.add("a1");
    await scene.ask(server, "ada", SHARED);
    expect(whom(await deliver())).toEqual(["a1"]);
  });
});

describe("a host that fails when a mail is about to be sent", () => {
  it("holds back that mail alone, and no request in it is lost", async () => {
    await scene.ask(server, "ada");
    scene.box.answer = () => ({ ok: false, permanent: false, reason: "ECONNECTION" });
    await server.deliverMail();
    scene.box.answer = () => ({ ok: true });
    scene.pass(60);
    scene.hostFails = true;
    expect(await deliver()).toEqual([]);
    scene.hostFails = false;
    scene.pass(300);
    expect(names(await deliver())).toEqual(["ADA"]);
  });
});

describe("a requester whose request has expired", () => {
  it("is told in their language that they can ask again, once", async () => {
    await server.services.retention.save(VOICES, { expired: 7 });
    await scene.ask(server, "grace");
    await scene.ask(server, "ada");
    await deliver();
    scene.pass(8 * 24 * 3_600);
    expect(await server.sweep()).toMatchObject({ expired: 2 });
    await scene.ask(server, "ada");
    const mails = (await deliver()).filter(({ to }) => to.address !== "mary@example.org");
    // Ada has asked again already.
    expect(whom(mails)).toEqual(["grace"]);
    expect(mails[0]?.subject).toBe("Ihre Zugriffsanfrage für mary/voices ist abgelaufen");
    expect(mails[0]?.text).toContain("https://data.example.org/datasets/mary/voices\n");
    expect(mails[0]?.text).not.toContain("42");
    await server.sweep();
    expect(await deliver()).toEqual([]);
  });

  it("is one of thousands without harm", async () => {
    await server.services.retention.save(VOICES, { expired: 7 });
    const { db } = server.services;
    const rows = Array.from({ length: 6_000 }, (_, n) => ({
      ...{ repo_type: VOICES.type, repo_id: VOICES.id, user_id: `u${n}`, username: `u${n}` },
      ...{ fullname: "U", status: "pending" as const, answers: "[]" },
      requested_at: "2026-01-01T00:00:00Z",
    }));
    for (let start = 0; start < rows.length; start += 1_000) {
      await db
        .insertInto("sp_request")
        .values(rows.slice(start, start + 1_000))
        .execute();
    }
    expect(await server.sweep()).toMatchObject({ expired: 6_000 });
    const waiting = await db.selectFrom("sp_notice").select("id").execute();
    expect(waiting).toHaveLength(6_000);
    await db.deleteFrom("sp_notice").execute();
  }, 30_000);
});
