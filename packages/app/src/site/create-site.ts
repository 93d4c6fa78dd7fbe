import { randomBytes } from "node:crypto";
import { repoPath } from "@sallyport/access";
import {
  createGateServer,
  type Database,
  describeRefusal,
  faultsOf,
  findTarget,
  type GateServer,
  type HostCollection,
  Refusal,
  type RefusalPage,
  type Target,
} from "@sallyport/server";
import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { formatList } from "../cli/format-list.ts";
import { limitTokens } from "../http/limit-tokens.ts";
import { logDenial, logFault } from "../http/log.ts";
import { refuseStranger } from "../http/loopback-only.ts";
import { pageHeaders } from "../http/page-headers.ts";
import { peerOf } from "../http/peer-address.ts";
import { requireSameOrigin } from "../http/require-same-origin.ts";
import { siteHeaders } from "../http/site-headers.ts";
import type { MailSetup } from "../mail/mail-setup.ts";
import type { PageAssets, RefusedAnswers } from "../pages/page.types.ts";
import { renderDatasetPage } from "../pages/render-dataset-page.tsx";
import { collectionPath, resolvePath } from "../pages/repo-paths.ts";
import type { StoredAccount } from "../people/read-accounts.ts";
import { collectionRoutes } from "./collection-routes.tsx";
import { foldersHost } from "./folder-host.ts";
import { nameAnswers } from "./name-answers.ts";
import { outboxRoute } from "./outbox-route.tsx";
import { personRoutes, sitePeople } from "./person-routes.ts";
import { readPageData } from "./read-page-data.ts";
import { refusalResponse } from "./refusal-response.tsx";
import { RefusedSettings } from "./refused-settings.ts";
import { type AssetFiles, serveAsset } from "./serve-asset.ts";
import { settingsRoutes } from "./settings-routes.ts";
import type { SiteRepo } from "./site-repo.types.ts";
import { tokenRoutes } from "./token-routes.tsx";

export interface SiteOptions {
  /** One at least. */
  readonly repos: readonly SiteRepo[];
  /** What they are in, where a folder of folders is gated. */
  readonly collection: HostCollection | undefined;
  readonly database: Database;
  readonly defaultGated: "auto" | "manual";
  readonly assets: Omit<PageAssets, "prefix">;
  readonly assetFiles: AssetFiles;
  readonly mail: MailSetup;
  /** Real people; absent: the demo's. */
  readonly accounts: readonly StoredAccount[] | undefined;
  /** The site's public address; absent: what a trusted proxy says, else each request. */
  readonly publicUrl: string | undefined;
  /** Addresses of the proxies in front. */
  readonly trustedProxies: readonly string[];
  /** The header in which they put the visitor's country. */
  readonly regionHeader?: string | undefined;
  /** For how many hours a commit can be downloaded after a change; 24 if absent. */
  readonly keepHours?: number | undefined;
  /** Known once the server listens. */
  readonly port: () => number;
}

/** The demo's site: pages, and the gate server's routes below them. */
export interface Site {
  fetch(request: Request): Promise<Response>;
  readonly server: GateServer;
  /** The site's pages and forms, without the gate server's routes. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

export async function createSite(options: SiteOptions): Promise<Site> {
  const { repos, collection } = options;
  const { outbox } = options.mail;
  const host = foldersHost(repos, options.keepHours);
  const refusals = new RefusedSettings();
  const people = sitePeople({
    accounts: options.accounts,
    port: options.port,
    isHttps: (request) => server.services.publicUrl(request).protocol === "https:",
    outbox: outbox !== undefined,
  });
  const server: GateServer = await createGateServer({
    ...host,
    database: options.database,
    defaultGated: options.defaultGated,
    authenticate: async (request) => people.authenticate(request) ?? null,
    canWrite: async (account, repo) => people.canWrite(account, repo),
    canCreate: async (account, namespace) => people.canCreate(account, namespace),
    listOwners: async (repo) => people.owners(repo),
    ...(options.mail.options && { mail: options.mail.options }),
    findUser: async (user) => people.find(user) ?? null,
    searchUsers: async (query) => people.search(query),
    isOrganization: async (name) => people.isOrganization(name),
    ...(collection && {
      collections: {
        find: async (id) => (id === collection.id ? collection : null),
        of: async (repo) => (repos.some((one) => one.repo.id === repo.id) ? [collection.id] : []),
        canWrite: async (account) =>
          people.writesNamespace(account, collection.id.split("/")[0] ?? ""),
      },
    }),
    addressOf: peerOf,
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    trustedProxies: options.trustedProxies,
    ...(options.regionHeader !== undefined && { regionHeader: options.regionHeader }),
    renderRefusal: (page, request) => refuse(request, page),
    onRefusedForm: async (request, target, { error, values: defaultValues }) =>
      page(request, target, {
        defaultValues,
        issues: error.issues ?? [],
        failure: error.message,
      }),
    onError: logFault,
    onDenied: logDenial,
  });

  const prefix = server.services.pathPrefix;
  const assets: PageAssets = {
    prefix,
    script: `${prefix}${options.assets.script}`,
    styles: options.assets.styles.map((path) => `${prefix}${path}`),
  };

  const refuse = (request: Request, page: RefusalPage): Response =>
    refusalResponse({ people, server, assets }, request, page);

  const page = async (
    request: Request,
    target: Target,
    refused?: RefusedAnswers,
  ): Promise<Response> => {
    const nonce = randomBytes(16).toString("base64");
    const { id } = target.repo;
    const site = repos.find(({ repo }) => repo.id === id);
    // Repositories created by API clients have no card and no page.
    if (!site) return new Response("This repository has no page.", { status: 404 });
    const data = await readPageData({
      server,
      request,
      target,
      host,
      site,
      people,
      mail: options.mail.options !== undefined,
      refused,
      refusedSettings: refusals.find(
        target.account?.id,
        new URL(request.url).searchParams.get("refused"),
      ),
    });
    const html = renderDatasetPage(data, assets, nonce);
    return new Response(html, { status: refused ? 422 : 200, headers: pageHeaders(nonce) });
  };

  const app = new Hono({ getPath: server.services.routePath });
  app.use(nameAnswers(server));
  app.use(siteHeaders(server));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        // Hono keeps the headers of the 404 that this replaces.
        c.res.headers.delete("x-error-message");
        return c.text(`This address supports only ${formatList(methods)}.`, 405, {
          allow: methods.join(", "),
        });
      },
    }),
  );
  app.use(async (c, next) => {
    const refusal = people.kind === "demo" ? refuseStranger(c.req.raw) : undefined;
    if (refusal !== undefined) return c.text(refusal, 403);
    return next();
  });
  app.use(requireSameOrigin(server));
  app.use(limitTokens(server));
  const [first] = repos;
  const start = collection ? collectionPath(collection.id) : first && repoPath(first.repo);
  app.get("/", (c) => c.redirect(start ?? "/", 302));
  app.get("/assets/:name", (c) => serveAsset(options.assetFiles, c.req.param("name")));
  personRoutes(app, people, server);
  if (outbox) outboxRoute(app, { outbox, server, people, assets, back: start ?? "/" });
  tokenRoutes(app, {
    people,
    server,
    assets,
    examplePath: async () => {
      const repo = first?.repo ?? { type: "dataset", id: "local/dataset" };
      const files = await host.listFiles(repo);
      const file = files.find(({ path }) => path !== "README.md") ?? { path: "README.md" };
      return resolvePath(repo, file.path);
    },
  });
  if (collection) collectionRoutes(app, { people, server, assets, collection });
  settingsRoutes(app, { server, repos, refusals, refuse });
  for (const { repo } of repos) {
    app.get(repoPath(repo), async (c) => {
      const [namespace = "", name = ""] = repo.id.split("/");
      const params = { type: repo.type, namespace, name };
      return page(c.req.raw, await findTarget(server.services, c.req.raw, params));
    });
  }
  app.all("*", (c) => server.fetch(c.req.raw));
  app.onError((error, c) => {
    const isRefusal = error instanceof Refusal;
    if (!isRefusal) faultsOf(server.services, c)(error);
    const isForm = c.req.method === "POST" && /\btext\/html\b/.test(c.req.header("accept") ?? "");
    if (isForm) {
      const refusal = isRefusal
        ? error
        : new Refusal("unavailable", "The page could not be created. Try again.");
      return refuse(c.req.raw, describeRefusal(refusal));
    }
    if (isRefusal) {
      const headers = { ...error.headers, "x-error-message": error.message };
      return c.text(error.message, error.status, headers);
    }
    return c.text("The page could not be created. The terminal shows why.", 500);
  });
  return { fetch: async (request) => app.fetch(request), server, routes: app.routes };
}
