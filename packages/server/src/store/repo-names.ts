import { AccessError } from "@sallyport/access";
import { type Kysely, sql, type Transaction } from "kysely";
import { ofSubject } from "./of-subject.ts";
import { isStorable } from "./storable.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";
import { bumpVersion, scopeOf } from "./versions.ts";

/** A repo or collection that data are kept for. */
export interface KnownRepo {
  readonly subject: Subject;
  /** Where the host keeps it, where it says so. */
  readonly place?: string;
  /** How many requests are kept for it. */
  readonly requests: number;
}

/** A repo or collection, and the name that it gets. */
export interface Rename {
  readonly from: Subject;
  readonly to: Subject;
  /** Where the host keeps it now; null: not known until it says so. Absent: where it was. */
  readonly place?: string | null;
}

/** Every table with data under a repository's name. A test fails if one is missing. */
export const REPO_TABLES: readonly (keyof Tables)[] = [
  "sp_repo",
  "sp_request",
  "sp_submission",
  "sp_event",
  "sp_notice",
  "sp_retention",
  "sp_count",
  "sp_alias",
  "sp_shown",
];

// What a start under the new name, without a rename, leaves behind; it is replaced.
const DEFAULTS = ["sp_repo", "sp_count", "sp_shown"] as const;
// Counts are derived, an alias is a former name, and `sp_repo` needs a closer look.
const DATA_TABLES = REPO_TABLES.filter(
  (table) => table !== "sp_alias" && !DEFAULTS.some((one) => one === table),
);

/** The names that requests, settings and history are kept under, and those that they had before. */
export class RepoNames {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Every repo and collection with settings, a place or requests. */
  async list(): Promise<readonly KnownRepo[]> {
    const known = new Map<string, KnownRepo>();
    const note = (repo_type: string, id: string, more: Partial<KnownRepo>): void => {
      const type = repo_type as Subject["type"]; // written by the stores
      const key = `${type} ${id}`;
      known.set(key, { subject: { type, id }, requests: 0, ...known.get(key), ...more });
    };
    const [repos, groups, requests] = await Promise.all([
      this.#db.selectFrom("sp_repo").select(["repo_type", "repo_id", "place"]).execute(),
      this.#db.selectFrom("sp_group").select("collection").execute(),
      this.#db
        .selectFrom("sp_request")
        .select(["repo_type", "repo_id", (eb) => eb.fn.countAll<string>().as("count")])
        .groupBy(["repo_type", "repo_id"])
        .execute(),
    ]);
    for (const { repo_type, repo_id, place } of repos) {
      note(repo_type, repo_id, place === null ? {} : { place });
    }
    for (const { collection } of groups) note("collection", collection, {});
    for (const row of requests) note(row.repo_type, row.repo_id, { requests: Number(row.count) });
    return [...known.values()];
  }

  /** The name that a repo or collection of this former name has now, or undefined. */
  async follow({ type, id }: Subject): Promise<Subject | undefined> {
    if (!isStorable(id)) return undefined;
    const row = await this.#db
      .selectFrom("sp_alias")
      .select("repo_id")
      .where("repo_type", "=", type)
      .where("alias", "=", id)
      .executeTakeFirst();
    return row && { type, id: row.repo_id };
  }

  /**
   * Give repos and collections other names, all in one transaction. Throws an `AccessError`: `not-found`
   * where nothing is kept under the old name, `conflict` where something is under the new one, `invalid`
   * where a name cannot be one.
   */
  async rename(renames: readonly Rename[]): Promise<void> {
    for (const rename of renames) refuseBadNames(rename);
    await this.#db.transaction().execute(async (trx) => {
      // Serializes renames: two with the same new name would otherwise mix their data.
      await sql`update sp_migration_lock set is_locked = 0`.execute(trx);
      await bumpVersion(
        trx,
        renames.flatMap(({ from, to }) => [scopeOf(from), scopeOf(to)]),
      );
      for (const rename of renames) await move(trx, rename);
    });
  }
}

async function move(trx: Transaction<Tables>, { from, to, place }: Rename): Promise<void> {
  const settings = await settingsOf(trx, from);
  const group = await isGroup(trx, from);
  if (!settings && !group && !(await hasData(trx, from))) {
    throw refusal("not-found", `Nothing is kept under the name ${from.id}. Check the old name.`);
  }
  const now = place === undefined ? (settings?.place ?? null) : place;
  const target = await settingsOf(trx, to);
  const isOther = target && (target.created_by !== null || now === null || target.place !== now);
  if (isOther || (await isGroup(trx, to)) || (await hasData(trx, to))) {
    throw refusal(
      "conflict",
      `${to.id} already has data, which would be mixed with the data of ${from.id}. Choose another new name.`,
    );
  }
  for (const table of DEFAULTS) {
    await trx
      .deleteFrom(table)
      .where((eb) => eb.and(ofSubject(to)))
      .execute();
  }
  await trx
    .deleteFrom("sp_alias")
    .where("repo_type", "=", to.type)
    .where("alias", "=", to.id)
    .execute();
  for (const table of REPO_TABLES) {
    await sql`update ${sql.table(table)} set repo_id = ${to.id}
      where repo_type = ${from.type} and repo_id = ${from.id}`.execute(trx);
  }
  await trx
    .updateTable("sp_request")
    .set({ form_repo_id: to.id })
    .where("form_repo_type", "=", from.type)
    .where("form_repo_id", "=", from.id)
    .execute();
  await trx
    .updateTable("sp_repo")
    .set({ place: now })
    .where((eb) => eb.and(ofSubject(to)))
    .execute();
  if (group) {
    await trx
      .updateTable("sp_group")
      .set({ collection: to.id })
      .where("collection", "=", from.id)
      .execute();
  }
  await trx
    .insertInto("sp_alias")
    .values({ repo_type: from.type, alias: from.id, repo_id: to.id })
    .onConflict((c) => c.columns(["repo_type", "alias"]).doUpdateSet({ repo_id: to.id }))
    .execute();
}

function settingsOf(trx: Transaction<Tables>, subject: Subject) {
  return trx
    .selectFrom("sp_repo")
    .select(["place", "created_by"])
    .where((eb) => eb.and(ofSubject(subject)))
    .executeTakeFirst();
}

async function isGroup(trx: Transaction<Tables>, { type, id }: Subject): Promise<boolean> {
  if (type !== "collection") return false;
  const row = await trx
    .selectFrom("sp_group")
    .select("collection")
    .where("collection", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

async function hasData(trx: Transaction<Tables>, { type, id }: Subject): Promise<boolean> {
  for (const table of DATA_TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where repo_type = ${type} and repo_id = ${id} limit 1`.execute(trx);
    if (rows.length > 0) return true;
  }
  return false;
}

const NAME = /^[^/\p{C}\p{Z}]{1,250}\/[^/\p{C}\p{Z}]{1,250}$/u;

function refuseBadNames({ from, to }: Rename): void {
  if (from.type !== to.type) {
    throw refusal("invalid", `A ${from.type} cannot become a ${to.type}. Give both the same type.`);
  }
  if (!NAME.test(from.id) || !NAME.test(to.id)) {
    throw refusal("invalid", "A name is written namespace/name, without spaces. Check both names.");
  }
  if (from.id === to.id) {
    throw refusal("invalid", `Both names are ${to.id}. Give the old name, then the new one.`);
  }
}

function refusal(code: "not-found" | "conflict" | "invalid", message: string): AccessError {
  return new AccessError({ code, message });
}
