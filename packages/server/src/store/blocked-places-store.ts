import type { Kysely } from "kysely";
import type { BlockedPlaces } from "../host/region.types.ts";
import type { Tables } from "./tables.types.ts";
import { type Basis, bumpVersion, namespaceScope } from "./versions.ts";

/** The blocked places of namespaces. */
export class BlockedPlacesStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async read(namespace: string): Promise<BlockedPlaces> {
    const row = await this.#db
      .selectFrom("sp_blocked_places")
      .select(["apply_to", "places"])
      .where("namespace", "=", namespace)
      .executeTakeFirst();
    return blockedPlacesOf(row) ?? { applyTo: "gated", places: [] };
  }

  /** Requests and downloads that began before are stale from then on. */
  async save(namespace: string, { applyTo, places }: BlockedPlaces, basis: Basis): Promise<void> {
    const row = { apply_to: applyTo, places: JSON.stringify(places) };
    await this.#db.transaction().execute(async (trx) => {
      await bumpVersion(trx, [namespaceScope(namespace)], basis);
      await trx
        .insertInto("sp_blocked_places")
        .values({ namespace, ...row })
        .onConflict((conflict) => conflict.column("namespace").doUpdateSet(row))
        .execute();
    });
  }
}

/** A row as blocked places; undefined without any. */
export function blockedPlacesOf(
  row: { readonly apply_to: string | null; readonly places: string | null } | undefined,
): BlockedPlaces | undefined {
  const places: readonly string[] = JSON.parse(row?.places ?? "[]"); // written by `save`
  return places.length === 0
    ? undefined
    : { applyTo: row?.apply_to === "all" ? "all" : "gated", places };
}
