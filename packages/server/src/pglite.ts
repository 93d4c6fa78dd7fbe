import type { PostgresPool } from "kysely";
import { loadPeer } from "./peers/load-peer.ts";
import { pglitePool } from "./store/pglite-pool.ts";

/**
 * Opens an embedded PostgreSQL, in a folder or in memory. It has a single connection, so transactions wait for
 * each other and never mix. Rejects if the folder can't be used, or if `@electric-sql/pglite` is not
 * installed.
 */
export async function openPglite(folder?: string): Promise<PostgresPool> {
  const { BomSafePglite } = await loadPeer(
    "@electric-sql/pglite",
    "openPglite",
    () => import("./store/bom-safe-pglite.ts"),
  );
  const pglite = new BomSafePglite(folder === undefined ? {} : { dataDir: folder });
  await pglite.waitReady;
  return pglitePool(pglite);
}
