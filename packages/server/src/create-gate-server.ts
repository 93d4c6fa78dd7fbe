import type { GateView, Repo } from "@sallyport/access";
import { type Context, Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { matchedRoutes } from "hono/route";
import { Kysely, PostgresDialect } from "kysely";
import { createServices } from "./create-services.ts";
import { mayRead } from "./gate/may-read.ts";
import { readView } from "./gate/read-view.ts";
import { redirectRenamed } from "./gate/redirect-renamed.ts";
import { isRefusal, type Target } from "./gate/target.ts";
import type { GateServerOptions } from "./gate-server-options.types.ts";
import type { Host } from "./host/host.types.ts";
import type { Region } from "./host/region.types.ts";
import { bearerOf } from "./http/bearer.ts";
import { crossOrigin } from "./http/cross-origin.ts";
import { limitBody } from "./http/limit-body.ts";
import { limitRates } from "./http/limit-rates.ts";
import { DEFAULT_LIMITS } from "./http/rate-limit.ts";
import { Refusal, refusals } from "./http/refusal.ts";
import { faultsOf, nameRequests } from "./http/request-id.ts";
import { sameSiteOnly } from "./http/same-site.ts";
import { deliverMail } from "./mail/deliver-mail.ts";
import type { MailRun } from "./mail/mail.types.ts";
import { openMailRoom } from "./mail/mail-room.ts";
import { openApiRoute } from "./openapi/openapi-route.ts";
import type { Swept } from "./people/retention-store.ts";
import { answerRefusedForm } from "./refused-form/answer-refused-form.ts";
import { hubAccountRoutes } from "./routes/hub-account.ts";
import { hubAskRoutes } from "./routes/hub-ask.ts";
import { hubCollectionRoutes } from "./routes/hub-collections.ts";
import { hubCommitRoutes } from "./routes/hub-commits.ts";
import { hubFileRoutes } from "./routes/hub-files.ts";
import { hubGitRoutes } from "./routes/hub-git.ts";
import { hubListingRoutes } from "./routes/hub-listing.ts";
import { hubRepoRoutes } from "./routes/hub-repo.ts";
import { hubReposRoutes } from "./routes/hub-repos.ts";
import { hubRequestRoutes } from "./routes/hub-requests.ts";
import { hubTreeRoutes } from "./routes/hub-tree.ts";
import { sallyportAgreementRoutes } from "./routes/sallyport-agreements.ts";
import { sallyportGateRoutes } from "./routes/sallyport-gate.ts";
import { sallyportKeepingRoutes } from "./routes/sallyport-keeping.ts";
import { sallyportNamespaceRoutes } from "./routes/sallyport-namespaces.ts";
import { sallyportReviewRoutes } from "./routes/sallyport-review.ts";
import { sallyportTokenRoutes } from "./routes/sallyport-tokens.ts";
import type { Services } from "./services/services.types.ts";
import { boundWaits, CONNECT_TIMEOUT } from "./store/bound-waits.ts";
import { migrate } from "./store/migrate.ts";
import { storableOnly } from "./store/storable.ts";
import type { Subject } from "./store/subject.types.ts";
import type { Tables } from "./store/tables.types.ts";

/** A Hub-compatible server for gated access. */
export interface GateServer {
  /** Answer one request: the Hub's routes and our own. 404 for anything else. */
  fetch(request: Request): Promise<Response>;
  /**
   * Whether a user may have a repo's files, for hosts that keep them elsewhere: owners, members of its
   * organization and everyone accepted. False if there is no such repo or user, and if the namespace blocks the
   * region for all of its repos, or blocks any and `region` is unknown.
   */
  check(query: {
    readonly repo: Repo;
    readonly userId: string;
    readonly region?: Region;
  }): Promise<boolean>;
  /** What the sender of a request meets at a repo's gate. */
  view(target: Target): Promise<GateView>;
  /**
   * Sends the emails that are due, for `startMailTicker()` or the host's scheduler. Safe to run on several
   * servers concurrently. Does nothing without the `mail` option.
   */
  deliverMail(): Promise<MailRun>;
  /** Do away with personal data that is older than owners want it kept. For a timer: hourly will do. */
  sweep(): Promise<Swept>;
  /**
   * Give a repo or a collection another name, in one transaction: requests, settings, history and pending
   * mail stay with it, and its old addresses redirect. The host's `findRepo` must know the new name from
   * then on. Rejects with an `AccessError`: `not-found` where nothing is kept under the old name,
   * `conflict` where something is under the new one, `invalid` where a name cannot be one.
   */
  renameRepo(from: Subject, to: Subject): Promise<void>;
  /** Requests, settings, gates and tokens, for a host that renders pages of its own. */
  readonly services: Services;
  close(): Promise<void>;
}

const BODY_MAX_BYTES = 1024 * 1024;
// The Hub has repos without a namespace; here there are none.
const WITHOUT_NAMESPACE =
  /^\/(?:api\/(?:models|datasets)\/[^/]+(?:\/(?:revision|tree|refs|paths-info|commits|auth-check)(?:\/.*)?)?|(?:datasets\/)?[^/]+\/(?:resolve|raw)\/.*)$/;
const CSP = "default-src 'none'; frame-ancestors 'none'";

/** Make a server over a database; brings its tables forward first. */
export async function createGateServer(options: GateServerOptions): Promise<GateServer> {
  const pool = boundWaits(
    storableOnly(options.database),
    options.connectTimeout ?? CONNECT_TIMEOUT,
  );
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  const services = createServices(db, options);
  const app = createRoutes(services, options);
  const room = options.mail && openMailRoom(services, options, options.mail);
  return {
    fetch: async (request) => app.fetch(request),
    check: (query) => mayRead(services, query),
    deliverMail: async () => (room ? deliverMail(room) : { sent: 0, postponed: 0, failed: 0 }),
    sweep: () => services.retention.sweep(),
    renameRepo: (from, to) => services.names.rename([{ from, to }]),
    view: (target) => readView(services, target),
    services,
    close: () => db.destroy(),
  };
}

/** Every route, over services. */
export function createRoutes(
  services: Services,
  options: Omit<GateServerOptions, keyof Host | "database">,
): Hono {
  const app = new Hono({ getPath: services.routePath });
  app.use(nameRequests(services.requestIdOf));
  app.use((_, next) =>
    next().catch((thrown: unknown) => {
      // Hono answers errors alone; a host may throw anything.
      throw thrown instanceof Error
        ? thrown
        : new Error("A value that is not an Error was thrown.", { cause: thrown });
    }),
  );
  app.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set("cache-control", "no-store");
    headers.set("x-content-type-options", "nosniff");
    // A host's page after a refused form has a policy of its own.
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", CSP);
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        // Hono keeps the headers of the 404 that this replaces.
        c.res.headers.delete("x-error-message");
        return refuse(c, refusals.wrongMethod(methods));
      },
    }),
  );
  app.use(crossOrigin(services.allowedOrigins));
  app.use(sameSiteOnly(services));
  if (options.limits !== false) {
    app.use(limitRates(services, { ...DEFAULT_LIMITS, ...options.limits }));
  }
  app.use(limitBody(services, BODY_MAX_BYTES));
  app.use(async (c, next) => {
    // A wrong token is said to be wrong by public routes too.
    if (bearerOf(c.req.raw) !== undefined) await services.authenticate(c.req.raw);
    return next();
  });
  hubAccountRoutes(app, services);
  sallyportTokenRoutes(app, services);
  sallyportNamespaceRoutes(app, services);
  hubCollectionRoutes(app, services);
  sallyportGateRoutes(app, services);
  sallyportReviewRoutes(app, services);
  sallyportAgreementRoutes(app, services);
  sallyportKeepingRoutes(app, services);
  hubRequestRoutes(app, services);
  hubReposRoutes(app, services);
  hubListingRoutes(app, services);
  hubRepoRoutes(app, services);
  hubCommitRoutes(app, services);
  hubTreeRoutes(app, services);
  hubFileRoutes(app, services);
  hubGitRoutes(app, services);
  hubAskRoutes(app, services);
  openApiRoute(app);
  const answerRefusal = async (c: Context, refusal: Refusal): Promise<Response> => {
    try {
      const page = await answerRefusedForm(services, options, c, refusal);
      if (page) return page;
    } catch (error) {
      faultsOf(services, c)(error);
    }
    return refuse(c, refusal);
  };
  app.notFound(async (c) => {
    const moved = await redirectRenamed(services, c.req.raw);
    if (moved) return moved;
    if (!WITHOUT_NAMESPACE.test(c.req.path)) {
      return answerRefusal(c, new Refusal("not-found", "Not found"));
    }
    const account = await services.authenticate(c.req.raw);
    return answerRefusal(c, refusals.noRepo(account !== null));
  });
  app.onError(async (error, c) => {
    if (isRefusal(error)) {
      const missing = error.denial !== "wrong-token" && [401, 404].includes(error.status);
      const moved = missing ? await redirectRenamed(services, c.req.raw) : undefined;
      if (moved) return moved;
      await services.reportDenial(c, error);
      return answerRefusal(c, error);
    }
    faultsOf(services, c)(error);
    return answerRefusal(c, new Refusal("unavailable", "The server failed; try again later."));
  });
  return app;
}

/** A refusal as the caller understands it: our own data, the Hub's JSON, or plain text beside bytes. */
function refuse(c: Context, refusal: Refusal): Response {
  const { data, status, message, hubCode, more } = refusal;
  const headers = new Headers(refusal.headers);
  if (hubCode) headers.set("x-error-code", hubCode);
  // By the route: in an address, a repo may be called `resolve`.
  const route = matchedRoutes(c).find(({ method }) => method !== "ALL");
  if (/\/(?:resolve|raw)\/:/.test(route?.path ?? ""))
    return new Response(message, { status, headers });
  const body = c.req.path.startsWith("/api/sallyport/")
    ? { error: data }
    : { error: message, ...more };
  return Response.json(body, { status, headers });
}
