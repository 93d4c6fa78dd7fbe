import type { Person } from "@sallyport/access";
import type { GateServer, TokenInfo, TokenRole } from "@sallyport/server";
import { TOKEN_NAME_MAX_LENGTH } from "@sallyport/server";
import type { Hono } from "hono";
import { pageResponse } from "../http/page-response.ts";
import { readForm } from "../http/read-form.ts";
import type { PageAssets } from "../pages/page.types.ts";
import { renderPage } from "../pages/render-page.tsx";
import { TOKENS_PATH } from "../pages/repo-paths.ts";
import { TokensPage } from "../pages/tokens-page.tsx";
import type { TokensNotice, TokensPageData } from "../pages/tokens-page.types.ts";
import { inProcessFetch } from "./in-process-fetch.ts";
import { barOf, type SitePeople } from "./person-routes.ts";

/** Screen readers announce the title first, so it says what happened. */
const TITLES = {
  none: "Access tokens",
  made: "Token created – Access tokens",
  revoked: "Token revoked – Access tokens",
  refused: "Token not created – Access tokens",
} as const;

/** What the route answers with once a token is made. */
interface CreatedToken {
  readonly token: string;
  readonly info: TokenInfo;
}

interface TokenRoutesOptions {
  readonly people: SitePeople;
  readonly server: GateServer;
  readonly assets: PageAssets;
  /** The path of a file for the examples. */
  readonly examplePath: () => Promise<string>;
}

/** The page of a person's tokens. A new token is shown in the response only; it is never stored in plain text. */
export function tokenRoutes(app: Hono, options: TokenRoutesOptions): void {
  const { people, server, assets, examplePath } = options;
  const { tokens } = server.services;

  const page = async (
    request: Request,
    more: {
      readonly notice?: TokensNotice;
      readonly typed?: NonNullable<TokensPageData["typed"]>;
    } = {},
  ): Promise<Response> => {
    const person = browserPerson(people, request);
    const { href } = server.services.publicUrl(request);
    const origin = href.replace(/\/$/, "");
    const data: TokensPageData = {
      bar: barOf(people, request),
      ...(person && { tokens: await tokens.list(person.id) }),
      origin,
      example: `${origin}${await examplePath()}`,
      now: new Date(),
      ...more,
    };
    const html = renderPage(
      TITLES[more.notice?.kind ?? "none"],
      <TokensPage data={data} />,
      assets,
    );
    return pageResponse(html, more.notice?.kind === "refused" ? 422 : 200);
  };

  app.get(TOKENS_PATH, (c) => {
    const revoked = c.req.query("revoked") !== undefined;
    return page(c.req.raw, revoked ? { notice: { kind: "revoked" } } : {});
  });

  app.post(TOKENS_PATH, async (c) => {
    const person = browserPerson(people, c.req.raw);
    if (!person) return c.redirect(TOKENS_PATH, 303);
    const form = await readForm(c);
    const name = String(form.name ?? "").trim();
    const role: TokenRole = form.role === "write" ? "write" : "read";
    const gatedRepos = form.gatedRepos === "on";
    const wanted = { name, role, gatedRepos };
    const refuse = (message: string) =>
      page(c.req.raw, { notice: { kind: "refused", message }, typed: wanted });
    if (
      name === "" ||
      name.length > TOKEN_NAME_MAX_LENGTH ||
      /[\u0000-\u001f\u007f]|\p{Cs}/u.test(name)
    ) {
      return refuse(`A token needs a name of at most ${TOKEN_NAME_MAX_LENGTH} characters.`);
    }
    const { origin } = server.services.publicUrl(c.req.raw);
    const answer = await inProcessFetch(server, c.req.raw)(`${origin}/api/sallyport/v1/tokens`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wanted),
    });
    if (answer.ok) {
      const made: CreatedToken = await answer.json();
      return page(c.req.raw, { notice: { kind: "made", ...made } });
    }
    // The session ended in the meantime.
    if (answer.status === 401) return c.redirect(TOKENS_PATH, 303);
    return refuse(
      answer.headers.get("x-error-message") ?? "The token couldn’t be created. Try again.",
    );
  });

  app.post(`${TOKENS_PATH}/:token/revoke`, async (c) => {
    const person = browserPerson(people, c.req.raw);
    const token = c.req.param("token");
    // Revoking is idempotent.
    if (person && /^\w{1,20}$/.test(token)) await tokens.revoke(person.id, token);
    return c.redirect(person ? `${TOKENS_PATH}?revoked` : TOKENS_PATH, 303);
  });
}

/** The person logged in with a browser session; a token can't create or revoke tokens. */
function browserPerson(people: SitePeople, request: Request): Person | undefined {
  const account = people.authenticate(request);
  return account?.token ? undefined : account;
}
