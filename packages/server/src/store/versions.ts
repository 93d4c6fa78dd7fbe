import type { Kysely, SelectQueryBuilder, Transaction } from "kysely";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/** A repo, a collection, a namespace or a person, as the functions below write them. */
export type Scope = string;

/**
 * What a request was begun with: the version at its beginning, read before anything else, and everything
 * whose later change makes stale what it has found out since.
 */
export interface Basis {
  readonly version: number;
  readonly scopes: readonly Scope[];
}

/** What a request has found out may no longer hold: it has to be begun again. */
export class StaleError extends Error {
  constructor() {
    super("The repository's settings, its terms or the account changed during the request.");
  }
}

// Scopes share slots, so that there is a row to lock for each before anything is stored about it. Two in one
// slot make a request begin again for nothing, now and then.
const SLOTS = 256;
/** Slot 0 counts the changes. A change locks it, so there is one at a time. */
const COUNTER = 0;

type Versions<V> = SelectQueryBuilder<Tables, "sp_version", { version: V }>;

/** The scope of a repo's or a collection's settings. */
export function scopeOf({ type, id }: Subject): Scope {
  return `${type} ${id}`;
}

/** The scope of what a namespace sets for all of its repos. */
export function namespaceScope(namespace: string): Scope {
  return `namespace ${namespace}`;
}

/** The scope of a person: their tokens, and whether they were deleted. */
export function personScope(userId: string): Scope {
  return `person ${userId}`;
}

/** How many changes there have been. */
export async function readVersion(db: Kysely<Tables>): Promise<number> {
  return (await versionWith(db).executeTakeFirstOrThrow()).version;
}

/** A query for how many changes there have been, to join with what is as of then. */
export function versionWith(db: Kysely<Tables>): Versions<number> {
  return db.selectFrom("sp_version").select("version").where("slot", "=", COUNTER);
}

/** Whether nothing of a basis has changed so far. */
export async function isCurrent(db: Kysely<Tables>, basis: Basis): Promise<boolean> {
  const row = await lastChange(db, basis.scopes).executeTakeFirst();
  return !isChanged(basis, row?.version ?? null);
}

/** A query for the version at which any of these scopes was last changed; null for no scopes. */
export function lastChange(db: Kysely<Tables>, scopes: readonly Scope[]): Versions<number | null> {
  return db
    .selectFrom("sp_version")
    .select(({ fn }) => fn.max<number | null>("version").as("version"))
    .where("slot", "in", sortedSlots(scopes));
}

/** Whether a change at this version makes a basis stale. */
export function isChanged({ version }: Basis, changed: number | null): boolean {
  return changed !== null && changed > version;
}

/**
 * Keep a basis from changing until the transaction ends, as its first statement. Throws a `StaleError`
 * where it has changed already.
 */
export async function lockBasis(trx: Transaction<Tables>, basis: Basis): Promise<void> {
  if (basis.scopes.length === 0) return;
  const slots = await trx
    .selectFrom("sp_version")
    .select("version")
    .where("slot", "in", sortedSlots(basis.scopes))
    .orderBy("slot")
    .forShare()
    .execute();
  if (slots.some(({ version }) => isChanged(basis, version))) throw new StaleError();
}

/**
 * Notes a change, as its transaction's first statement: everything that began before and depends on its
 * scopes is stale from then on. Waits for writes in progress. With a basis, throws a `StaleError` if the
 * change itself is stale. Returns the new version.
 */
export async function bumpVersion(
  trx: Transaction<Tables>,
  scopes: readonly Scope[],
  basis?: Basis,
): Promise<number> {
  const { version } = await trx
    .updateTable("sp_version")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("slot", "=", COUNTER)
    .returning("version")
    .executeTakeFirstOrThrow();
  if (basis) await lockBasis(trx, basis);
  for (const slot of sortedSlots(scopes)) {
    await trx.updateTable("sp_version").set({ version }).where("slot", "=", slot).execute();
  }
  return version;
}

/** Slots are locked in one order, to avoid deadlocks. */
function sortedSlots(scopes: readonly Scope[]): readonly number[] {
  return [...new Set(scopes.map(slotOf))].sort((a, b) => a - b);
}

/** FNV-1a, to one of the slots after the counter. */
function slotOf(scope: Scope): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < scope.length; i++) {
    hash = Math.imul(hash ^ scope.charCodeAt(i), 0x01000193) >>> 0;
  }
  return 1 + (hash % SLOTS);
}
