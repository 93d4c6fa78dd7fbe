import { describe, expect, it } from "vitest";
import { setUpMail } from "./mail-setup.ts";

const local = () => "http://localhost:1";

describe("mail of the app", () => {
  it("goes into the outbox of a demo, over SMTP where there is one, and nowhere else", async () => {
    expect((await setUpMail({}, true, local)).outbox).toBeDefined();
    expect(await setUpMail({}, false, local)).toEqual({});
    const env = { SMTP_URL: "smtp://localhost", MAIL_FROM: "a@b.org" };
    const smtp = await setUpMail(env, true, local);
    expect(smtp.outbox).toBeUndefined();
    expect(smtp.options).toMatchObject({ baseUrl: local });
  });

  it.each([
    [{ SMTP_URL: "smtp://u:secret@x" }, /MAIL_FROM/],
    [{ SMTP_URL: "http://u:secret@x", MAIL_FROM: "a@b.org" }, /smtps:/],
    [{ SMTP_URL: "smtp://u:secret@x", MAIL_FROM: "a" }, /MAIL_FROM/],
    [{ MAIL_TIME_ZONE: "Mars/Crater" }, /MAIL_TIME_ZONE/],
  ])("with %j is refused in one sentence without a password", async (env, words) => {
    const error = await setUpMail(env, true, local).catch(String);
    expect(error).toMatch(words);
    expect(error).not.toMatch(/secret/);
  });
});
