import type { RequestStatus } from "@sallyport/access";
import type { ColumnType } from "kysely";
import type { AccountTables } from "./account-tables.types.ts";
import type { CountTables } from "./count-tables.types.ts";
import type { MailTables } from "./mail-tables.types.ts";
import type { VersionTables } from "./version-tables.types.ts";

type Time = ColumnType<Date, string, string>;

/** How a repo is gated; a row appears when its settings are first needed. */
interface RepoTable {
  repo_type: string;
  repo_id: string;
  /** `false`, `auto` or `manual`. */
  gated: string;
  notifications_mode: string | null;
  notifications_email: string | null;
  org_members_gated: boolean | null;
  /** Where the host keeps the repo, where it says so. */
  place: string | null;
  /** Who created it here; null where the host brought it along. */
  created_by: string | null;
  /** Hidden from all but its owners. */
  private: boolean | null;
}

/** One request per repo and user. */
interface RequestTable {
  repo_type: string;
  repo_id: string;
  user_id: string;
  username: string;
  fullname: string;
  email: string | null;
  status: RequestStatus;
  requested_at: Time;
  reviewed_at: ColumnType<Date | null, string | null, string | null>;
  /** A person as JSON text. */
  reviewed_by: string | null;
  granted_by: string | null;
  reason: string | null;
  /** Ordered pairs as JSON text: a JSON column would re-order and refuse. */
  answers: string;
  gate_fingerprint: string | null;
  /** The repo whose form was answered, for a request of a group. */
  form_repo_type: string | null;
  form_repo_id: string | null;
  /** What was read in place of the card's words, as JSON text. */
  shown_words: string | null;
  /** What is searched and sorted, as `searchKeys` folds it. */
  user_key: ColumnType<string, string | undefined, string>;
  name_key: ColumnType<string, string | undefined, string>;
  search_key: ColumnType<string, string | undefined, string>;
}

/** Every gate that was ever shown, as it was. */
interface GateTable {
  fingerprint: string;
  gate: string;
}

/** The keys that senders gave their submissions. Each is the key of the request of its time, and of no later one. */
interface SubmissionTable {
  repo_type: string;
  repo_id: string;
  user_id: string;
  key: string;
  requested_at: Time;
  /** SHA-256 of what was sent; null from before that was kept. */
  body: string | null;
}

/** Written once and never again: the compiler refuses an update. */
type Kept<T, Insert = T> = ColumnType<T, Insert, never>;

/** Who did what, when; rows are only ever added. */
interface EventTable {
  id: ColumnType<number, never, never>;
  repo_type: Kept<string>;
  /** Follows a rename; nothing else changes it. */
  repo_id: string;
  user_id: Kept<string>;
  actor_id: Kept<string>;
  from_status: Kept<string>;
  to_status: Kept<string>;
  at: Kept<Date, string>;
}

/** A former name, and the name that the repo or collection has now. */
interface AliasTable {
  repo_type: string;
  alias: string;
  repo_id: string;
}

export interface Tables extends AccountTables, CountTables, MailTables, VersionTables {
  sp_repo: RepoTable;
  sp_request: RequestTable;
  sp_gate: GateTable;
  sp_submission: SubmissionTable;
  sp_event: EventTable;
  sp_alias: AliasTable;
}
