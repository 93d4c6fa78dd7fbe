import type { VisitorStatus } from "@sallyport/access";
import type { Kysely } from "kysely";
import { readRegion } from "./gate/location.ts";
import type { GateServerOptions } from "./gate-server-options.types.ts";
import { reposUnder } from "./groups/group-of.ts";
import type { ChangeEvent } from "./host/change.types.ts";
import { clientAddresses } from "./http/client-address.ts";
import { originProof, readOrigins } from "./http/origin-proof.ts";
import { publicUrls, readPublicUrl } from "./http/public-url.ts";
import { DEFAULT_LIMITS } from "./http/rate-limit.ts";
import { reportDenials } from "./http/report-denials.ts";
import { reportFaults } from "./http/report-faults.ts";
import { requestIds } from "./http/request-id.ts";
import { routePath } from "./http/route-path.ts";
import { WrongTokens } from "./http/wrong-tokens.ts";
import { RetentionStore } from "./people/retention-store.ts";
import type { Services } from "./services/services.types.ts";
import { BlockedPlacesStore } from "./store/blocked-places-store.ts";
import { GroupStore } from "./store/group-store.ts";
import { LastVersion } from "./store/last-version.ts";
import type { RequestEvent } from "./store/record-event.ts";
import { mailDelay, noticesOf } from "./store/record-notices.ts";
import { RepoNames } from "./store/repo-names.ts";
import { RepoStore } from "./store/repo-store.ts";
import { RequestStore } from "./store/request-store.ts";
import type { Tables } from "./store/tables.types.ts";
import { authenticateWith } from "./tokens/authenticate.ts";
import { TokenStore } from "./tokens/token-store.ts";

/** What routes work with, over one database. Throws where an option is wrong. */
export function createServices(db: Kysely<Tables>, options: GateServerOptions): Services {
  const clock = options.clock ?? (() => new Date());
  const tokens = new TokenStore(db, clock);
  const readAddress = clientAddresses(options.trustedProxies ?? []);
  const replaced = new WeakMap<Request, Request>();
  const received = (request: Request): Request => replaced.get(request) ?? request;
  const addressOf: Services["addressOf"] = (request) =>
    readAddress(options.addressOf?.(received(request)), request.headers.get("x-forwarded-for"));
  const notices = noticesOf(options.mail);
  const limits = options.limits === false ? undefined : { ...DEFAULT_LIMITS, ...options.limits };
  const wrongTokens = new WrongTokens(limits?.wrongTokens, addressOf);
  const lastVersion = new LastVersion(db);
  const senders = authenticateWith(options, tokens, wrongTokens, lastVersion);
  const senderOf: Services["senderOf"] = (request) => senders.of(received(request));
  const authenticate: Services["authenticate"] = async (request) =>
    (await senderOf(request)).account;
  const reportFault = reportFaults(options);
  const idOf = requestIds(addressOf);
  const requestIdOf: Services["requestIdOf"] = (request) => idOf(received(request));
  const configured =
    options.publicUrl === undefined ? undefined : readPublicUrl("publicUrl", options.publicUrl);
  const pathPrefix = configured?.pathname.slice(0, -1) ?? "";
  const publicUrl = publicUrls(configured, addressOf);
  const allowedOrigins = readOrigins(options.allowedOrigins ?? []);
  const tell = async (event: ChangeEvent): Promise<void> => {
    try {
      await options.onChange?.(event);
    } catch (error) {
      reportFault(error, { route: "onChange" });
    }
  };
  const tellOfRequest = async (event: RequestEvent): Promise<void> => {
    if (!options.onChange) return;
    const { subject, userId, actorId, at } = event;
    await tell({
      kind: "request",
      repos: await reposUnder({ host: options }, subject),
      userId,
      actorId,
      // Erasing changes no status, so it is not announced.
      from: event.from as VisitorStatus,
      to: event.to as VisitorStatus,
      at: at.toISOString(),
    });
  };
  return {
    host: options,
    db,
    requests: new RequestStore(db, clock, tellOfRequest, notices),
    repos: new RepoStore(db, options.defaultGated ?? false),
    names: new RepoNames(db),
    groups: new GroupStore(db, clock),
    tokens,
    mailIn: mailDelay(options.mail),
    blockedPlaces: new BlockedPlacesStore(db),
    retention: new RetentionStore(db, clock, tellOfRequest, notices),
    lastVersion,
    authenticate,
    senderOf,
    forget: (request) => senders.forget(received(request)),
    sameSender: (request, before) => void replaced.set(request, received(before)),
    addressOf,
    wrongTokens,
    requestIdOf,
    reportFault,
    reportDenial: reportDenials(options.onDenied, { authenticate, addressOf, requestIdOf }),
    publicUrl,
    pathPrefix,
    routePath: routePath(pathPrefix),
    allowedOrigins,
    originProof: (request) =>
      originProof(request.headers, [publicUrl(request).origin, ...allowedOrigins]),
    defaultNotifications: options.mail?.defaultMode ?? "bulk",
    regionOf: async (request) => {
      const { address, proxies } = addressOf(request);
      if (proxies === 0) return undefined;
      const country = options.regionHeader && request.headers.get(options.regionHeader);
      if (country) return readRegion({ country });
      return address === undefined ? undefined : readRegion(await options.lookupRegion?.(address));
    },
    reportSettings: async (subject, gated) => {
      if (!options.onChange) return;
      const repos = await reposUnder({ host: options }, subject);
      await tell({ kind: "settings", repos, gated, at: clock().toISOString() });
    },
  };
}
