/** How many changes there have been (slot 0), and at which of them each slot was last changed. */
interface VersionTable {
  slot: number;
  version: number;
}

/** What a repo was last shown with, to anyone. */
interface ShownTable {
  repo_type: string;
  repo_id: string;
  /** Of its gate. */
  fingerprint: string;
  /** The gating group that it was in; null for a repo by itself. */
  gating_group: string | null;
}

export interface VersionTables {
  sp_version: VersionTable;
  sp_shown: ShownTable;
}
