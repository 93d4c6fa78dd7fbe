import { EMPTY_GATE, readAnswers } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import { createHttpAdapters } from "../http.ts";

// What another server says in its errors goes on to people and logs: never with a secret in it.

const TOKEN = "xyz.own-Token_0123";
const SECRETS: readonly [string, string][] = [
  ["the token that was sent", TOKEN],
  ["a token of the Hub", "hf_AbCdEfGhIjKlMnOp"],
  ["a token of GitHub", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"],
  ["a bearer", "s3cr3t.bearer"],
  ["a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"],
  ["a long random text", "Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MGFiY2RlZg"],
  ["a hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  ["an address", "ada@example.org"],
  ["an address of a host without a dot", "root@localhost"],
  ["an address in another script", "адa@пример.рф"],
  ["an escaped address", "ada%40example.org"],
  ["a full-width address", "ada＠example.org"],
  ["an IPv4 address", "203.0.113.7"],
  ["an IPv6 address", "2001:db8::17"],
  ["a whole IPv6 address", "2001:db8:0:1:2:3:4:17"],
  ["an IPv6 address with an IPv4 one", "::ffff:203.0.113.7"],
  ["a link-local address", "fe80::1%eth0"],
  ["a password in a URL", "hunter2"],
  ["a query of a URL", "deadbeef"],
];
const sentence = (secret: string): string => {
  if (secret === "hunter2") return "See postgres://root:hunter2@db.internal/x for more.";
  if (secret === "deadbeef") return "See https://hub.example/x?sig=deadbeef#deadbeef for more.";
  if (secret === "s3cr3t.bearer") return "Authorization: Bearer s3cr3t.bearer was refused.";
  return `Not for ${secret}, sorry.`;
};

const over = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  createHttpAdapters({
    endpoint: "https://hub.example",
    repo: { type: "dataset", id: "acme/voices" },
    token: TOKEN,
    routes: "sallyport",
    fetch: async () => Response.json(body, { status, headers }),
  });
const decision = { userId: "1", from: "pending", to: "accepted" } as const;
const { answers } = readAnswers(EMPTY_GATE, {});
const caught = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe.each(SECRETS)("%s", (_, secret) => {
  const message = sentence(secret);

  it("is not in a result of a decision", async () => {
    const results = [{ userId: "1", ok: false, error: { code: "invalid", message } }];
    const told = JSON.stringify(await over({ results }, 200).review.decide([decision]));
    expect(told).not.toContain(secret);
    expect(told).toContain("invalid");
  });

  it("is not in an issue, nor in the error around it", async () => {
    const issues = [{ code: "required", fieldId: "f0", name: "Company", message }];
    const { requester } = over({ error: { code: "invalid", message, issues } }, 422);
    const error = await caught(requester.submit({ answers, gateFingerprint: "x" }));
    expect(error).toMatchObject({ code: "invalid", issues: [{ code: "required", fieldId: "f0" }] });
    expect(JSON.stringify(error) + String(error)).not.toContain(secret);
  });

  it("is not in an error of the Hub", async () => {
    // Headers hold bytes: other scripts come as those.
    const header = Buffer.from(message, "utf8").toString("latin1");
    const headers = { "x-error-message": /^[\x20-\x7e]*$/.test(message) ? message : header };
    const error = await caught(over({ error: message }, 400, headers).review.counts());
    expect(error).toMatchObject({ name: "AccessError" });
    expect(JSON.stringify(error) + String(error)).not.toContain(secret);
  });
});

describe("a message", () => {
  const told = async (message: unknown): Promise<string> => {
    const results = [{ userId: "1", ok: false, error: { code: "invalid", message } }];
    const [result] = await over({ results }, 200).review.decide([decision]);
    return result && !result.ok ? result.error.message : "";
  };

  it("keeps words, names and plain addresses of pages", async () => {
    for (const message of [
      "Access to model acme/voices is restricted. Visit https://huggingface.co/acme/voices to ask.",
      "A request cannot go from pending to reset.",
      "Since 2026-01-02T12:30:45 it is C++ std::vector, a::b, 12:30:45 or x::y.",
      "… expected string to have <=200 characters … at rejectionReason",
      "申請は承認できません。",
    ]) {
      expect(await told(message)).toBe(message);
    }
  });

  it("is one short line", async () => {
    expect(await told("a\n\u202eb\u0000 c")).toBe("a b c");
    expect((await told("word ".repeat(1_000))).length).toBeLessThanOrEqual(300);
    const cut = await told(`${"x ".repeat(149)}x😀 more`);
    expect(cut).not.toMatch(/\p{Cs}/u);
  });

  it("that is no text is a sentence all the same", async () => {
    for (const message of [7, null, {}, undefined, ""]) expect(await told(message)).toMatch(/\w/);
  });

  it("is cleaned in time, however long it is", async () => {
    const started = performance.now();
    for (const part of ["a@", "a.", "%40", "https://", "a:b@", "Bearer ", "a:", "::", "1:2::"])
      await told(part.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

it("an issue of an unknown code, or without a text, is left out", async () => {
  const good = { code: "required", fieldId: "f0", name: "Company", message: "needed" };
  const issues = [{ ...good, code: "teapot" }, { ...good, name: 7 }, null, good];
  const { requester } = over({ error: { code: "invalid", message: "no", issues } }, 422);
  const error = await caught(requester.submit({ answers, gateFingerprint: "x" }));
  expect(error).toMatchObject({ issues: [good] });
});
