import type { Hono } from "hono";
import * as z from "zod";
import { mayGrantSomewhere } from "../gate/may-grant.ts";
import { operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import { text } from "../openapi/inputs.ts";
import type { Services } from "../services/services.types.ts";
import { stableId } from "../store/stable-id.ts";

const whoami = operation({
  summary: "The caller’s account",
  group: "Account",
  caller: "signed-in",
  answers: {
    200: {
      description: "The account, its organizations, and how the caller authenticated.",
      schema: z.looseObject({
        type: z.literal("user"),
        id: z.string(),
        name: z.string(),
        fullname: z.string(),
        email: z.string(),
        orgs: z.array(z.looseObject({ name: z.string(), roleInOrg: z.string() })),
        auth: z.looseObject({ type: z.string() }),
      }),
    },
  },
});

const quicksearch = operation({
  summary: "People by the beginning of their name, for callers who can give access to a repo",
  group: "Account",
  caller: "owner",
  query: z.object({
    q: text(250).default("").meta({ description: "At least two characters; less finds no one." }),
  }),
  answers: {
    200: {
      description: "Without email addresses: only requesters have shared theirs.",
      schema: z.strictObject({
        users: z.array(
          z.strictObject({
            _id: z.string(),
            user: z.string(),
            fullname: z.string(),
            avatarUrl: z.string().optional(),
          }),
        ),
      }),
    },
  },
});

/** Who one is, and who else there is: the Hub's `whoami-v2` and `quicksearch`. */
export function hubAccountRoutes(app: Hono, services: Services): void {
  const { host, authenticate } = services;

  app.get("/api/whoami-v2", whoami.described, async (c) => {
    const account = await authenticate(c.req.raw);
    if (!account) throw refusals.signedOut();
    const { id, username, fullname, email, avatarUrl, orgs = [], token } = account;
    return c.json({
      type: "user",
      id,
      name: username,
      fullname,
      email,
      emailVerified: true,
      isPro: false,
      canPay: false,
      ...(avatarUrl !== undefined && { avatarUrl }),
      orgs: orgs.map(({ name, role }) => ({
        type: "org",
        id: stableId(`org ${name}`, 24),
        name,
        fullname: name,
        roleInOrg: role,
      })),
      auth: token
        ? { type: "access_token", accessToken: { displayName: token.name, role: token.role } }
        : { type: "session" },
    });
  });

  app.get("/api/quicksearch", quicksearch.described, async (c) => {
    const account = await authenticate(c.req.raw);
    if (!account) throw refusals.signedOut();
    // Names are for those alone who can do something with them.
    if (!(await mayGrantSomewhere(services, account))) throw refusals.readOnly();
    const { q } = quicksearch.query(c);
    const users = [...q.trim()].length < 2 ? [] : await host.searchUsers(q.trim());
    return c.json({
      users: users.slice(0, 20).map(({ id, username, fullname, avatarUrl }) => ({
        _id: id,
        user: username,
        fullname,
        ...(avatarUrl !== undefined && { avatarUrl }),
      })),
    });
  });
}
