import type { ApprovalMode } from "@sallyport/access";
import type { ColumnType } from "kysely";

type Time = ColumnType<Date, string, string>;

/** A person's tokens. Of the secret only the hash is kept. */
interface TokenTable {
  /** The part of the token that may be shown. */
  id: string;
  user_id: string;
  /** Unique for the person. */
  name: string;
  role: "read" | "write";
  /** Whether it may read the files of gated repositories. */
  gated_repos: ColumnType<boolean, boolean | undefined, boolean>;
  /** SHA-256 of the whole token, in hexadecimal. */
  hash: string;
  created_at: Time;
  last_used_at: ColumnType<Date | null, string | null, string | null>;
}

/** Collections that are gated as one. */
interface GroupTable {
  /** `namespace/slug-id`. */
  collection: string;
  mode: ApprovalMode;
  notifications_mode: string | null;
  notifications_email: string | null;
  created_at: Time;
}

/** For how long personal data is kept; a row appears when an owner says so. In days; null for no limit. */
interface RetentionTable {
  repo_type: string;
  repo_id: string;
  rejected_days: number | null;
  withdrawn_days: number | null;
  expired_days: number | null;
}

/** The places that a namespace blocks; a row appears when someone saves a list. */
interface BlockedPlacesTable {
  namespace: string;
  /** `gated` or `all`. */
  apply_to: string;
  /** A JSON list. */
  places: string;
}

export interface AccountTables {
  sp_token: TokenTable;
  sp_group: GroupTable;
  sp_retention: RetentionTable;
  sp_blocked_places: BlockedPlacesTable;
}
