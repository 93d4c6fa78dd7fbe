import type { Context, Hono } from "hono";
import * as z from "zod";
import { retryStale } from "../gate/retry-stale.ts";
import type { Account } from "../host/host.types.ts";
import { operation } from "../http/operation.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import { text } from "../openapi/inputs.ts";
import { okShape, tokenShape } from "../openapi/shapes.ts";
import type { Services } from "../services/services.types.ts";
import { personScope } from "../store/versions.ts";
import { TOKEN_NAME_MAX_LENGTH, TOKENS_MAX } from "../tokens/token-store.ts";

const list = operation({
  summary: "The caller’s tokens, newest first",
  group: "Account",
  caller: "signed-in",
  answers: {
    200: {
      description: "Without the secrets.",
      schema: z.strictObject({ tokens: z.array(tokenShape) }),
    },
  },
  refuses: [403],
});

const create = operation({
  summary: "Create a token",
  group: "Account",
  caller: "signed-in",
  body: z.strictObject({
    name: text(TOKEN_NAME_MAX_LENGTH).regex(/\S/, "A token needs a name"),
    role: z.enum(["read", "write"]),
    gatedRepos: z.boolean().exactOptional().meta({
      description: "Whether it can read the files of gated repositories; true if absent.",
    }),
  }),
  answers: {
    200: {
      description: "The only answer that contains the token’s secret.",
      schema: z.strictObject({ token: z.string(), info: tokenShape }),
    },
  },
  refuses: [403, 409],
});

const revoke = operation({
  summary: "Revoke a token",
  group: "Account",
  caller: "signed-in",
  answers: { 200: { description: "The token no longer works.", schema: okShape } },
  refuses: [403, 404],
});

/** Tokens of a user logged in with a browser: a token can't create tokens. */
export function sallyportTokenRoutes(app: Hono, services: Services): void {
  const { authenticate, senderOf, tokens } = services;
  const person = async (c: Context): Promise<Account> => {
    const account = await authenticate(c.req.raw);
    if (!account) throw refusals.signedOut();
    if (account.token) throw refusals.tokenOnly();
    return account;
  };

  app.get("/api/sallyport/v1/tokens", list.described, async (c) =>
    c.json({ tokens: await tokens.list((await person(c)).id) }),
  );

  app.post(
    "/api/sallyport/v1/tokens",
    create.described,
    retryStale(services, async (c) => {
      const { id } = await person(c);
      const { version } = await senderOf(c.req.raw);
      const { name, ...rights } = await create.body(c);
      const basis = { version, scopes: [personScope(id)] };
      const made = await tokens.create(id, { name: name.trim(), ...rights }, basis);
      if (made.ok) return c.json({ token: made.token, info: made.info });
      throw new Refusal(
        "conflict",
        made.problem === "name-taken"
          ? "You already have a token with this name. Choose another name, or revoke that token first."
          : `You have ${TOKENS_MAX} tokens, which is the limit. Revoke one first.`,
      );
    }),
  );

  app.delete("/api/sallyport/v1/tokens/:token", revoke.described, async (c) => {
    const { id } = await person(c);
    const token = c.req.param("token");
    const done = /^\w{1,20}$/.test(token) && (await tokens.revoke(id, token));
    if (!done) throw new Refusal("not-found", "There is no such token");
    return c.json({ ok: true });
  });
}
