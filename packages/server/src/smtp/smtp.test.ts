import { type AddressInfo, createServer, type Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import type { MailAttempt, OutgoingMail } from "../mail/mail.types.ts";
import { createSmtpTransport } from "../smtp.ts";

const MAIL: OutgoingMail = {
  messageId: `${"a".repeat(40)}@data.example.org`,
  to: { name: "Grace Höpper", address: "grace@example.org" },
  subject: "Zugriffsanfrage für acme/voices",
  text: "Guten Tag,\n\nGrace.\n",
  html: "<p>Guten Tag</p>",
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What a mail server took, and its address. */
interface Post {
  readonly url: string;
  readonly taken: string[];
  /** End all connections without a word. */
  readonly hangUp: () => void;
}

async function post(options: SMTPServerOptions = {}): Promise<Post> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _, done) => {
      let text = "";
      stream.on("data", (part: Buffer) => {
        text += part.toString("utf8");
      });
      stream.on("end", () => {
        taken.push(text);
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {}); // clients that hang up are part of the play
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, hangUp };
}

async function send(url: string, deadline?: number): Promise<MailAttempt> {
  const transport = await createSmtpTransport({
    url,
    from: { name: "Access", address: "access@example.org" },
    ...(deadline !== undefined && { deadline }),
  });
  return transport.send(MAIL);
}

const refusal = (responseCode: number): Error => Object.assign(new Error("No."), { responseCode });

describe("a mail over SMTP", () => {
  it("arrives with its headers, as text and as HTML", async () => {
    const { url, taken } = await post();
    expect(await send(url)).toEqual({ ok: true });
    const mail = await simpleParser(taken[0] ?? "");
    expect(mail).toMatchObject({
      subject: MAIL.subject,
      messageId: `<${MAIL.messageId}>`,
      from: { value: [{ name: "Access", address: "access@example.org" }] },
      to: { value: [{ name: "Grace Höpper", address: "grace@example.org" }] },
      text: MAIL.text,
      html: expect.stringContaining(MAIL.html),
    });
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("goes to one mailbox alone, whatever its name pretends", async () => {
    const rcpt: string[] = [];
    const { url, taken } = await post({
      onRcptTo: ({ address }, _, done) => {
        rcpt.push(address);
        done();
      },
    });
    const transport = await createSmtpTransport({ url, from: "access@example.org" });
    const name = "x <evil@example.org>, y\r\nBcc: evil@example.org";
    await transport.send({
      ...MAIL,
      to: { ...MAIL.to, name },
      subject: "a\r\nBcc: evil@example.org",
    });
    expect(rcpt).toEqual(["grace@example.org"]);
    const mail = await simpleParser(taken[0] ?? "");
    expect(mail.bcc).toBeUndefined();
    expect(taken[0]).not.toMatch(/^Bcc:/im);
  });

  it("is for later where nobody listens", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await send(`smtp://127.0.0.1:${port}`)).toMatchObject({ ok: false, permanent: false });
  });

  it.each([
    [451, false],
    [550, true],
  ])("refused for its recipient with %d is given up: %s", async (code, permanent) => {
    const { url } = await post({ onRcptTo: (_, __, done) => done(refusal(code)) });
    const attempt = await send(url);
    expect(attempt).toMatchObject({ ok: false, permanent });
    expect(JSON.stringify(attempt)).toMatch(new RegExp(`${code}`));
    expect(JSON.stringify(attempt)).not.toMatch(/@/);
  });

  it.each([
    [452, false],
    [554, true],
  ])("refused for its content with %d is given up: %s", async (code, permanent) => {
    const { url } = await post({
      onData: (stream, _, done) => {
        stream.resume();
        stream.on("end", () => done(refusal(code)));
      },
    });
    expect(await send(url)).toMatchObject({ ok: false, permanent });
  });

  it("is for later where the sender or the password is not taken", async () => {
    const sender = await post({ onMailFrom: (_, __, done) => done(refusal(550)) });
    expect(await send(sender.url)).toMatchObject({ ok: false, permanent: false });
    const locked = await post({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(refusal(535)),
    });
    const url = locked.url.replace("://", "://mary:secret@");
    const attempt = await send(url);
    expect(attempt).toMatchObject({ ok: false, permanent: false });
    expect(JSON.stringify(attempt)).not.toMatch(/secret/);
  });

  it("is for later where the line drops in the middle of it", async () => {
    const { url, taken, hangUp } = await post({ onData: () => hangUp() });
    expect(await send(url)).toMatchObject({ ok: false, permanent: false });
    expect(taken).toEqual([]);
  });

  it("is for later where the server says nothing, at the deadline", async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    closing.push(
      () =>
        new Promise((resolve) => {
          for (const socket of sockets) socket.destroy();
          silent.close(() => resolve());
        }),
    );
    const { port } = silent.address() as AddressInfo;
    const attempt = await send(`smtp://127.0.0.1:${port}`, 300);
    expect(attempt).toMatchObject({ ok: false, permanent: false });
  });

  it("is for later where the server takes it all and never answers", async () => {
    const { url } = await post({ onData: (stream) => void stream.resume() });
    expect(await send(url, 1_000)).toMatchObject({ ok: false, permanent: false });
  });
});

describe("a wrong option", () => {
  it.each(["http://x", "mail.example.org", ""])(
    "such as the address %j is refused",
    async (url) => {
      await expect(createSmtpTransport({ url, from: "a@b.org" })).rejects.toThrow(/smtps:\/\//);
    },
  );

  it("such as a sender that is none is refused without the address of the server", async () => {
    await expect(
      createSmtpTransport({ url: "smtp://u:secret@x", from: "a@b\r\nBcc: c@d" }),
    ).rejects.toThrow(/^(?!.*secret).*access@example\.org/);
  });
});
