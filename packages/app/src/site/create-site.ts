import { randomBytes } from "node:crypto";
import type { Repo } from "@sallyport/access";
import {
  createGateServer,
  type Database,
  findTarget,
  type GateServer,
  type Target,
} from "@sallyport/server";
import { Hono } from "hono";
import type { GatedFolder } from "../folder/gated-folder.ts";
import type { GatedPlace } from "../folder/gated-place.ts";
import { refuseStranger } from "../http/loopback-only.ts";
import { pageHeaders } from "../http/page-headers.ts";
import type { MailSetup } from "../mail/mail-setup.ts";
import type { PageAssets, RefusedAnswers } from "../pages/page.types.ts";
import { renderDatasetPage } from "../pages/render-dataset-page.tsx";
import { repoPath } from "../pages/repo-paths.ts";
import type { StoredAccount } from "../people/read-accounts.ts";
import { folderHost } from "./folder-host.ts";
import { outboxRoute } from "./outbox-route.ts";
import { barOf, personRoutes, sitePeople } from "./person-routes.ts";
import { readPageData } from "./read-page-data.ts";
import { type AssetFiles, serveAsset } from "./serve-asset.ts";

export interface SiteOptions {
  readonly repo: Repo;
  readonly place: GatedPlace;
  readonly folder: GatedFolder | undefined;
  /** The card's path as its owner would write it. */
  readonly cardPath: string;
  readonly database: Database;
  readonly defaultGated: "auto" | "manual";
  readonly assets: PageAssets;
  readonly assetFiles: AssetFiles;
  readonly mail: MailSetup;
  /** Real people; absent: the demo's. */
  readonly accounts: readonly StoredAccount[] | undefined;
  /** Known once the server listens. */
  readonly port: () => number;
}

/** The demo's site: pages, and the gate server's routes below them. */
export interface Site {
  fetch(request: Request): Promise<Response>;
  readonly server: GateServer;
}

export async function createSite(options: SiteOptions): Promise<Site> {
  const { repo } = options;
  const { outbox } = options.mail;
  const host = folderHost(options);
  const people = sitePeople(options.accounts, options.port);
  const server = await createGateServer({
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
    onRefusedForm: (request, target, { error, values }) =>
      page(request, target, { values, issues: error.issues ?? [], failure: error.message }),
    onError: (error) => console.error(error),
  });

  const page = async (
    request: Request,
    target: Target,
    refused?: RefusedAnswers,
  ): Promise<Response> => {
    const nonce = randomBytes(16).toString("base64");
    const data = await readPageData({
      server,
      target,
      host,
      cardPath: options.cardPath,
      place: options.place,
      bar: barOf(people, request, outbox !== undefined),
      refused,
    });
    const html = renderDatasetPage(data, options.assets, nonce);
    return new Response(html, { status: refused ? 422 : 200, headers: pageHeaders(nonce) });
  };

  const app = new Hono();
  app.use(async (c, next) => {
    const refusal = people.kind === "demo" ? refuseStranger(c.req.raw) : undefined;
    if (refusal !== undefined) return c.text(refusal, 403);
    return next();
  });
  app.get("/", (c) => c.redirect(repoPath(repo), 302));
  app.get("/assets/:name", (c) => serveAsset(options.assetFiles, c.req.param("name")));
  personRoutes(app, people);
  if (outbox) {
    outboxRoute(app, { outbox, people, assets: options.assets, back: repoPath(repo) });
  }
  app.get(repoPath(repo), async (c) => {
    const [namespace = "", name = ""] = repo.id.split("/");
    const target = await findTarget(server.services, c.req.raw, {
      type: repo.type,
      namespace,
      name,
    });
    return page(c.req.raw, target);
  });
  app.all("*", (c) => server.fetch(c.req.raw));
  app.onError((error, c) => {
    console.error(error);
    return c.text("The page could not be made; see the terminal.", 500);
  });
  return { fetch: async (request) => app.fetch(request), server };
}
