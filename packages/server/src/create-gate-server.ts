import type { ApprovalMode, GateView, Repo } from "@sallyport/access";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Kysely, PostgresDialect } from "kysely";
import { readView } from "./gate/read-view.ts";
import type { Host } from "./host/host.types.ts";
import { headerText, Refusal } from "./http/refusal.ts";
import { sameSiteOnly } from "./http/same-site.ts";
import type { Services } from "./http/services.types.ts";
import { isRefusal, type Target } from "./http/target.ts";
import { deliverMail } from "./mail/deliver-mail.ts";
import type { MailOptions, MailRun } from "./mail/mail.types.ts";
import { openMailRoom } from "./mail/mail-room.ts";
import { noticesOf } from "./mail/record-notice.ts";
import { hubAccountRoutes } from "./routes/hub-account.ts";
import { hubAskRoutes, type RefusedForm } from "./routes/hub-ask.ts";
import { hubFileRoutes } from "./routes/hub-files.ts";
import { hubRepoRoutes } from "./routes/hub-repo.ts";
import { hubReposRoutes } from "./routes/hub-repos.ts";
import { hubRequestRoutes } from "./routes/hub-requests.ts";
import { hubTreeRoutes } from "./routes/hub-tree.ts";
import { ownGateRoutes } from "./routes/own-gate.ts";
import { ownReviewRoutes } from "./routes/own-review.ts";
import type { Database } from "./store/database.types.ts";
import { migrate } from "./store/migrate.ts";
import { RepoStore } from "./store/repo-store.ts";
import { RequestStore } from "./store/request-store.ts";
import type { Tables } from "./store/tables.types.ts";

export interface GateServerOptions extends Host {
  /** Postgres, as a pool; `openPglite()` opens an embedded one. */
  readonly database: Database;
  /** How a repo without settings is gated; `false` when absent, as on the Hub. */
  readonly defaultGated?: false | ApprovalMode;
  readonly clock?: () => Date;
  /** Other origins whose pages may change things with a visitor's cookies. */
  readonly allowedOrigins?: readonly string[];
  /** Tells owners of requests and requesters of decisions; nobody is told where absent. */
  readonly mail?: MailOptions;
  /** Answers a refused form with a page; JSON where absent. */
  readonly onRefusedForm?: RefusedForm;
  /** Told of faults that are nobody's input. */
  readonly onError?: (error: unknown) => void;
}

/** A Hub-compatible server for gated access. */
export interface GateServer {
  /** Answer one request: the Hub's routes and our own. 404 for anything else. */
  fetch(request: Request): Promise<Response>;
  /** Whether a user may have a repo's files, for hosts that keep them elsewhere. */
  check(query: { readonly repo: Repo; readonly userId: string }): Promise<boolean>;
  /** What the sender of a request meets at a repo's gate. */
  view(target: Target): Promise<GateView>;
  /**
   * Send the mail that is due, for `startMailTicker()` or a scheduler of the host's. Several servers may
   * do so at once. Does nothing where there is no `mail` option.
   */
  deliverMail(): Promise<MailRun>;
  /** Requests, settings and gates, for a host that renders pages of its own. */
  readonly services: Services;
  close(): Promise<void>;
}

const BODY_MAX_BYTES = 1024 * 1024;

/** Make a server over a database; brings its tables forward first. */
export async function createGateServer(options: GateServerOptions): Promise<GateServer> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: options.database }) });
  await migrate(db);
  const clock = options.clock ?? (() => new Date());
  const services: Services = {
    host: options,
    db,
    requests: new RequestStore(db, clock, noticesOf(options.mail)),
    repos: new RepoStore(db, options.defaultGated ?? false),
  };
  const app = createRoutes(services, options);
  const onError = options.onError ?? (() => {});
  const room = options.mail && openMailRoom({ ...services, clock, onError }, options.mail);
  return {
    fetch: async (request) => app.fetch(request),
    check: async ({ repo, userId }) => {
      const settings = await services.repos.settings(repo);
      if (settings.gated === false) return true;
      return (await services.requests.find(repo, userId))?.status === "accepted";
    },
    view: (target) => readView(services, target),
    deliverMail: async () => (room ? deliverMail(room) : { sent: 0, postponed: 0, failed: 0 }),
    services,
    close: () => db.destroy(),
  };
}

function createRoutes(services: Services, options: GateServerOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set("cache-control", "no-store");
    c.res.headers.set("x-content-type-options", "nosniff");
  });
  app.use(sameSiteOnly(options.allowedOrigins ?? []));
  app.use(
    bodyLimit({
      maxSize: BODY_MAX_BYTES,
      onError: () => {
        throw new Refusal("invalid", "The body is too large", { status: 413 });
      },
    }),
  );
  hubAccountRoutes(app, services);
  ownGateRoutes(app, services);
  ownReviewRoutes(app, services);
  hubRequestRoutes(app, services);
  hubReposRoutes(app, services);
  hubRepoRoutes(app, services);
  hubTreeRoutes(app, services);
  hubFileRoutes(app, services);
  hubAskRoutes(app, services, options.onRefusedForm);
  app.notFound((c) => refuse(c.req.path, new Refusal("not-found", "Not found")));
  app.onError((error, c) => {
    if (isRefusal(error)) return refuse(c.req.path, error);
    options.onError?.(error);
    return refuse(c.req.path, new Refusal("unavailable", "The server failed; try again later."));
  });
  return app;
}

/** A refusal as the caller understands it: our own data, the Hub's JSON, or plain text beside bytes. */
function refuse(path: string, refusal: Refusal): Response {
  const { data, status, message, hubCode } = refusal;
  const headers = new Headers(refusal.headers);
  headers.set("x-error-message", headerText(message));
  if (hubCode) headers.set("x-error-code", hubCode);
  if (/\/resolve\//.test(path)) return new Response(message, { status, headers });
  const body = path.startsWith("/api/sallyport/") ? { error: data } : { error: message };
  return Response.json(body, { status, headers });
}
