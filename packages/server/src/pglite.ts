import type { PostgresPool } from "kysely";
import { loadPeer } from "./peers/load-peer.ts";
import { pglitePool } from "./store/pglite-pool.ts";

/**
 * Open an embedded Postgres: in a folder, or in memory when none is given. It has one connection,
 * so whoever holds it makes the others wait; transactions never mix. Rejects where the folder
 * cannot be used, or `@electric-sql/pglite` is not installed.
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
