import type { Hono } from "hono";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../http/services.types.ts";
import { stableId } from "../http/stable-id.ts";

/** Who one is, and who else there is: the Hub's `whoami-v2` and `quicksearch`. */
export function hubAccountRoutes(app: Hono, { host }: Services): void {
  app.get("/api/whoami-v2", async (c) => {
    const account = await host.authenticate(c.req.raw);
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
      avatarUrl: avatarUrl ?? `/avatars/${id}.svg`,
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

  app.get("/api/quicksearch", async (c) => {
    // Whoever is signed out learns nobody's name.
    if (!(await host.authenticate(c.req.raw))) throw refusals.signedOut();
    const query = c.req.query("q") ?? "";
    const users = query.trim() === "" ? [] : await host.searchUsers(query);
    return c.json({
      users: users.map(({ id, username, fullname, avatarUrl }) => ({
        _id: id,
        user: username,
        fullname,
        avatarUrl: avatarUrl ?? `/avatars/${id}.svg`,
      })),
    });
  });
}
