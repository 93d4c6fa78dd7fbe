import { createHttpAdapters } from "@sallyport/access/http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GateServer } from "../index.ts";
import { MailScene, SHARED, VOICES } from "../testing/mail-scene.ts";
import type { MailAttempt } from "./mail.types.ts";

let scene: MailScene;
let server: GateServer;
beforeAll(async () => {
  scene = await MailScene.open();
  server = await scene.server();
});
beforeEach(() => scene.reset(server));
afterAll(() => scene.close());

const problems = async (repo = VOICES, over = server) => {
  const { settings } = createHttpAdapters({
    endpoint: "http://localhost",
    repo,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set("x-test-user", "mary");
      return over.fetch(request);
    },
  });
  return (await settings.load()).mailProblems;
};
const mailThat = async (attempt: MailAttempt, repo = VOICES): Promise<void> => {
  scene.box.answer = () => attempt;
  await scene.ask(server, `asker${scene.now.getTime()}`, repo);
  await server.deliverMail();
};
const refused = { ok: false, permanent: true, reason: "EENVELOPE 550" } as const;
const later = { ok: false, permanent: false, reason: "ECONNECTION" } as const;
const address = "mary@example.org";

describe("the settings of a repo", () => {
  it("say nothing of mail that arrives, or will in a while", async () => {
    await mailThat({ ok: true });
    expect(await problems()).toBeUndefined();
    scene.pass(300);
    await mailThat(later);
    expect(await problems()).toBeUndefined();
  });

  it("say which address is refused, since when, until a mail arrives there", async () => {
    await mailThat(refused);
    scene.pass(3_600);
    await mailThat(refused);
    const since = "2026-03-02T10:00:00.000Z";
    expect(await problems()).toEqual([{ address, reason: "refused", since }]);
    scene.pass(3_600);
    await mailThat({ ok: true });
    expect(await problems()).toBeUndefined();
  });

  it("say which mail is late, and that it was given up", async () => {
    await mailThat(later);
    scene.pass(3_601);
    const since = "2026-03-02T10:00:00.000Z";
    expect(await problems()).toEqual([{ address, reason: "delayed", since }]);
    scene.pass(6 * 24 * 3_600);
    await server.deliverMail();
    expect(await problems()).toEqual([
      { address, reason: "given-up", since: scene.now.toISOString() },
    ]);
  });

  it("speak of those whom new requests are told to now, and of no one else", async () => {
    await mailThat(refused, SHARED);
    expect(await problems()).toBeUndefined();
    expect((await problems(SHARED))?.map((one) => one.address)).toEqual(
      ["a1", "a2", "a3", "a4", "a5"].map((name) => `${name}@example.org`),
    );
    await server.services.repos.saveSettings(SHARED, { notificationsEmail: "A2@example.org" });
    expect((await problems(SHARED))?.map((one) => one.address)).toEqual(["a2@example.org"]);
    await server.services.repos.saveSettings(SHARED, { notificationsEmail: "desk@acme.example" });
    expect(await problems(SHARED)).toBeUndefined();
  });

  it("load without them where the host cannot say who is told, or there is no mail", async () => {
    await mailThat(refused);
    const silent = await scene.server("no mail");
    expect(await problems(VOICES, silent)).toBeUndefined();
    scene.ownersFail = true;
    expect(await problems()).toBeUndefined();
    expect(scene.errors).toHaveLength(2);
  });
});
