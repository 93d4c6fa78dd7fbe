import type { VisitorStatus } from "@sallyport/access";
import type { Kysely } from "kysely";
import { readRegion } from "./gate/location.ts";
import type { GateServerOptions } from "./gate-server-options.types.ts";
import { reposUnder } from "./groups/group-of.ts";
import { GroupStore } from "./groups/group-store.ts";
import type { ChangeEvent } from "./host/change.types.ts";
import { authenticateWith } from "./http/authenticate.ts";
import { clientAddresses } from "./http/client-address.ts";
import { DEFAULT_LIMITS } from "./http/rate-limit.ts";
import { reportDenials } from "./http/report-denials.ts";
import { reportFaults } from "./http/report-faults.ts";
import { requestIds } from "./http/request-id.ts";
import type { Services } from "./http/services.types.ts";
import { WrongTokens } from "./http/wrong-tokens.ts";
import { mailDelay, noticesOf } from "./mail/record-notices.ts";
import { RetentionStore } from "./people/retention-store.ts";
import type { RequestEvent } from "./store/record-event.ts";
import { RepoNames } from "./store/repo-names.ts";
import { RepoStore } from "./store/repo-store.ts";
import { RequestStore } from "./store/request-store.ts";
import type { Tables } from "./store/tables.types.ts";
import { readVersion } from "./store/versions.ts";
import { TokenStore } from "./tokens/token-store.ts";

/** What routes work with, over one database. Throws where an option is wrong. */
export function createServices(db: Kysely<Tables>, options: GateServerOptions): Services {
  const clock = options.clock ?? (() => new Date());
  const tokens = new TokenStore(db, clock);
  const readAddress = clientAddresses(options.trustedProxies ?? []);
  const addressOf: Services["addressOf"] = (request) =>
    readAddress(options.addressOf?.(request), request.headers.get("x-forwarded-for"));
  const notices = noticesOf(options.mail);
  const reportFault = reportFaults(options);
  const requestIdOf = requestIds(addressOf);
  const limits = options.limits === false ? undefined : { ...DEFAULT_LIMITS, ...options.limits };
  const wrongTokens = new WrongTokens(limits?.wrongTokens, addressOf);
  const senders = authenticateWith(options, tokens, wrongTokens, () => readVersion(db));
  const authenticate: Services["authenticate"] = async (request) =>
    (await senders.of(request)).account;
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
      // Erasing is no change of standing and is not told.
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
    retention: new RetentionStore(db, clock, tellOfRequest, notices),
    authenticate,
    senderOf: senders.of,
    forget: senders.forget,
    addressOf,
    wrongTokens,
    requestIdOf,
    reportFault,
    reportDenial: reportDenials(options.onDenied, { authenticate, addressOf, requestIdOf }),
    defaultNotifications: options.mail?.defaultMode ?? "bulk",
    regionOf: async (request) => {
      const { address, proxied } = addressOf(request);
      if (!proxied || address === undefined) return undefined;
      return readRegion(await options.lookupRegion?.(address));
    },
    tellOfSettings: async (subject, gated) => {
      if (!options.onChange) return;
      const repos = await reposUnder({ host: options }, subject);
      await tell({ kind: "settings", repos, gated, at: clock().toISOString() });
    },
  };
}
