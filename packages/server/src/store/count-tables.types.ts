/** The number of requests by status: the sum of a repo's rows, once one of them is marked as counted. */
interface CountTable {
  repo_type: string;
  repo_id: string;
  shard: number;
  counted: boolean;
  pending: number;
  accepted: number;
  rejected: number;
  reset: number;
}

export interface CountTables {
  sp_count: CountTable;
}
