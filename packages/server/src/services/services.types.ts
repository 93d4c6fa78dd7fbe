import type { ApprovalMode } from "@sallyport/access";
import type { Context } from "hono";
import type { Kysely } from "kysely";
import type { Host } from "../host/host.types.ts";
import type { Region } from "../host/region.types.ts";
import type { ClientAddress } from "../http/client-address.ts";
import type { OriginProof } from "../http/origin-proof.ts";
import type { PublicUrlOf } from "../http/public-url.ts";
import type { RefusedAs } from "../http/report-denials.ts";
import type { ReportFault } from "../http/report-faults.ts";
import type { RequestIdOf } from "../http/request-id.ts";
import type { WrongTokens } from "../http/wrong-tokens.ts";
import type { RetentionStore } from "../people/retention-store.ts";
import type { BlockedPlacesStore } from "../store/blocked-places-store.ts";
import type { GroupStore } from "../store/group-store.ts";
import type { LastVersion } from "../store/last-version.ts";
import type { RepoNames } from "../store/repo-names.ts";
import type { RepoStore } from "../store/repo-store.ts";
import type { RequestStore } from "../store/request-store.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";
import type { Sender } from "../tokens/authenticate.ts";
import type { TokenStore } from "../tokens/token-store.ts";

/** What every route works with. */
export interface Services {
  readonly host: Host;
  readonly db: Kysely<Tables>;
  readonly requests: RequestStore;
  readonly repos: RepoStore;
  /** The names that repos have and had. */
  readonly names: RepoNames;
  readonly groups: GroupStore;
  readonly tokens: TokenStore;
  readonly blockedPlaces: BlockedPlacesStore;
  readonly retention: RetentionStore;
  /** How long after a decision its requester gets an email, in ms; undefined without emails. */
  readonly mailIn: number | undefined;
  readonly lastVersion: LastVersion;
  /** Who sends a request, by a token of ours or as the host says. */
  readonly authenticate: Host["authenticate"];
  /** The same, with the version that the request was begun with. */
  senderOf(request: Request): Promise<Sender>;
  /** Have the sender of a request found out again: it begins again. */
  forget(request: Request): void;
  /** Note that a request object replaces a received one: hosts know the received one alone. */
  sameSender(request: Request, received: Request): void;
  addressOf(request: Request): ClientAddress;
  /** For a host that checks tokens on a page of its own, such as a log-in. */
  readonly wrongTokens: WrongTokens;
  readonly requestIdOf: RequestIdOf;
  /** Reports a fault that no input caused to the host. */
  readonly reportFault: ReportFault;
  /** Reports a refusal to the host if it denies access. */
  reportDenial(c: Context, refusal: RefusedAs): Promise<void>;
  /** The address that the sender of a request knows this server by; its path ends in a slash. */
  readonly publicUrl: PublicUrlOf;
  /** The path that routes match: a request's, without `pathPrefix`. */
  routePath(request: Request): string;
  /** The path of the `publicUrl` option, without a trailing slash; empty for the root. */
  readonly pathPrefix: string;
  /** Other origins whose pages may call, as browsers write them. */
  readonly allowedOrigins: readonly string[];
  /** What a request proves about the page that sent it. For a host's own forms. */
  originProof(request: Request): OriginProof;
  /** Where the sender of a request is, where that can be known. */
  regionOf(request: Request): Promise<Region | undefined>;
  /** The notification mode of owners who have not chosen one. */
  readonly defaultNotifications: "bulk" | "real-time";
  /** Tell the host that a repo or a group is gated otherwise now. */
  reportSettings(subject: Subject, gated: false | ApprovalMode): Promise<void>;
}
