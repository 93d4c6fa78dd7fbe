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
import type { PageAssets, RefusedAnswers } from "../pages/page.types.ts";
import { renderDatasetPage } from "../pages/render-dataset-page.tsx";
import { repoPath } from "../pages/repo-paths.ts";
import { DEMO_PEOPLE, demoPerson } from "../people/demo-people.ts";
import { demoSession } from "../people/demo-session.ts";
import { folderHost } from "./folder-host.ts";
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
  const host = folderHost(options);
  const session = (): ReturnType<typeof demoSession> => demoSession(options.port());
  const server = await createGateServer({
    ...host,
    database: options.database,
    defaultGated: options.defaultGated,
    authenticate: async (request) => session().read(request) ?? null,
    canWrite: async (account) => demoPerson(account.username)?.role === "owner",
    findUser: async (user) =>
      DEMO_PEOPLE.find((p) =>
        "userId" in user ? p.id === user.userId : p.username === user.username,
      ) ?? null,
    searchUsers: async (query) => {
      const wanted = query.trim().toLowerCase();
      return DEMO_PEOPLE.filter((p) =>
        [p.username, ...p.fullname.split(" ")].some((word) =>
          word.toLowerCase().startsWith(wanted),
        ),
      );
    },
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
    const person = session().read(request);
    const data = await readPageData({
      server,
      target,
      host,
      cardPath: options.cardPath,
      place: options.place,
      person,
      refused,
    });
    const html = renderDatasetPage(data, options.assets, nonce);
    return new Response(html, { status: refused ? 422 : 200, headers: pageHeaders(nonce) });
  };

  const app = new Hono();
  app.use(async (c, next) => {
    const refusal = refuseStranger(c.req.raw);
    if (refusal !== undefined) return c.text(refusal, 403);
    return next();
  });
  app.get("/", (c) => c.redirect(repoPath(repo), 302));
  app.get("/assets/:name", (c) => serveAsset(options.assetFiles, c.req.param("name")));
  app.post("/demo/person", async (c) => {
    const form = await c.req.parseBody();
    const next = String(form.next ?? "/");
    c.header("set-cookie", session().write(String(form.person ?? "")));
    // Only to a path of ours: `//host` would be elsewhere.
    return c.redirect(/^\/(?![/\\])/.test(next) ? next : "/", 303);
  });
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
