import type { Repo } from "@sallyport/access";
import { repoPath } from "@sallyport/access";
import type { Kysely } from "kysely";
import type { Host } from "../host/host.types.ts";
import { readPublicUrl, urlUnder } from "../http/public-url.ts";
import type { Services } from "../services/services.types.ts";
import type { GroupStore } from "../store/group-store.ts";
import type { RepoStore } from "../store/repo-store.ts";
import type { Tables } from "../store/tables.types.ts";
import type { MailOptions, MailTransport } from "./mail.types.ts";

/** What delivering mail works with: the options, with what they leave out filled in. */
export interface MailRoom {
  readonly db: Kysely<Tables>;
  readonly host: Host;
  readonly repos: RepoStore;
  readonly groups: GroupStore;
  readonly clock: () => Date;
  readonly transport: MailTransport;
  readonly defaultMode: "bulk" | "real-time";
  readonly timeZone: string;
  readonly digestHour: number;
  /** In ms. */
  readonly gather: number;
  readonly onError: (error: unknown) => void;
  /** The address of a repo's page. */
  pageUrl(repo: Repo): URL;
  /** Emails that were delivered while the database was away, so they must not be sent again from here. */
  readonly handedOver: Set<string>;
}

/** Options of the server that mail uses too. */
interface ServerOptions {
  readonly clock?: () => Date;
  readonly publicUrl?: string;
}

/** Throws where an option is wrong. */
export function openMailRoom(
  { db, host, repos, groups, reportFault }: Services,
  { clock = () => new Date(), publicUrl }: ServerOptions,
  options: MailOptions,
): MailRoom {
  const { transport, baseUrl = publicUrl, pagePath = repoPath, defaultMode = "bulk" } = options;
  const { timeZone = "UTC", digestHour = 7, gather = 300_000 } = options;
  const readBase = (): URL =>
    readPublicUrl("mail.baseUrl", typeof baseUrl === "function" ? baseUrl() : (baseUrl ?? ""));
  if (typeof baseUrl !== "function") readBase();
  if (!isTimeZone(timeZone)) {
    throw new Error(
      `@sallyport/server: mail.timeZone is ${timeZone}. It says when a day begins. Give an IANA name, such as Europe/Berlin.`,
    );
  }
  if (!Number.isInteger(digestHour) || digestHour < 0 || digestHour > 23) {
    throw new Error(
      `@sallyport/server: mail.digestHour is ${digestHour}. It says when digests go out. Give a whole hour from 0 to 23.`,
    );
  }
  return {
    ...{ db, host, repos, groups, clock },
    onError: (error) => reportFault(error, { route: "mail" }),
    transport,
    defaultMode,
    timeZone,
    digestHour,
    gather: Math.max(1, gather),
    pageUrl: (repo) => urlUnder(readBase(), pagePath(repo)),
    handedOver: new Set(),
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
