import type { Kysely } from "kysely";
import type { Host } from "../host/host.types.ts";
import type { RepoStore } from "../store/repo-store.ts";
import type { RequestStore } from "../store/request-store.ts";
import type { Tables } from "../store/tables.types.ts";

/** What every route works with. */
export interface Services {
  readonly host: Host;
  readonly db: Kysely<Tables>;
  readonly requests: RequestStore;
  readonly repos: RepoStore;
}
