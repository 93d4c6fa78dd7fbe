import type { GateServer } from "@sallyport/server";
import type { Hono } from "hono";
import { readForm } from "../http/read-form.ts";
import { type SessionCookie, sessionCookie } from "../http/session-cookie.ts";
import type { PersonBarData } from "../pages/page.types.ts";
import { type AccountPeople, accountPeople } from "../people/account-people.ts";
import { DEMO_PEOPLE, demoPeople, demoPerson } from "../people/demo-people.ts";
import type { People } from "../people/people.types.ts";
import { hashToken, type StoredAccount } from "../people/read-accounts.ts";

/** The site's people: the demo's, or real accounts. */
export type SitePeople =
  | (People & {
      readonly kind: "demo";
      readonly session: SessionCookie;
      /** Whether its email is shown. */
      readonly outbox: boolean;
    })
  | (AccountPeople & { readonly kind: "accounts" });

interface SitePeopleOptions {
  readonly accounts: readonly StoredAccount[] | undefined;
  /** In the cookies' names: cookies do not keep ports apart. */
  readonly port: () => number;
  readonly isHttps: (request: Request) => boolean;
  readonly outbox: boolean;
}

export function sitePeople({ accounts, port, isHttps, outbox }: SitePeopleOptions): SitePeople {
  const kind = accounts ? "session" : "demo";
  const session = sessionCookie(() => `sallyport_${kind}_${port()}`, isHttps);
  return accounts
    ? { kind: "accounts", ...accountPeople(accounts, session) }
    : { kind: "demo", session, outbox, ...demoPeople(session) };
}

/** The bar at the top of a page, for the requester. */
export function barOf(people: SitePeople, request: Request): PersonBarData {
  const person = people.authenticate(request);
  const who = person && { person };
  if (people.kind === "demo")
    return { kind: "demo", people: DEMO_PEOPLE, outbox: people.outbox, ...who };
  const failed = new URL(request.url).searchParams.get("login") === "failed";
  return { kind: "accounts", failed, ...who };
}

/** Routes to log in and out: by choosing a person in a demo, otherwise with a token. */
export function personRoutes(app: Hono, people: SitePeople, { services }: GateServer): void {
  if (people.kind === "demo") {
    app.post("/demo/person", async (c) => {
      const form = await readForm(c);
      const username = demoPerson(String(form.person ?? ""))?.username;
      c.header("set-cookie", people.session.write(c.req.raw, username));
      return c.redirect(localPath(form.next), 303);
    });
    return;
  }
  app.post("/login", async (c) => {
    const form = await readForm(c);
    const token = String(form.token ?? "").trim();
    const { wrongTokens } = services;
    wrongTokens.mayTry(c.req.raw, hashToken(token));
    const cookie = people.logIn(c.req.raw, token);
    if (cookie === undefined) {
      wrongTokens.wasWrong(c.req.raw);
      await services.reportDenial(c, { status: 303, denial: "wrong-token" });
      return c.redirect(`${localPath(form.next)}?login=failed`, 303);
    }
    wrongTokens.wasRight(hashToken(token));
    c.header("set-cookie", cookie);
    return c.redirect(localPath(form.next), 303);
  });
  app.post("/logout", async (c) => {
    const form = await readForm(c);
    c.header("set-cookie", people.logOut(c.req.raw));
    return c.redirect(localPath(form.next), 303);
  });
}

/** A path of this site, to prevent open redirects: `//host` leads elsewhere, and so does `/\t/host`, as browsers drop tabs. */
function localPath(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])[^?#\\\s\p{C}]*$/u.test(next) ? next : "/";
}
