import { type CreateTableBuilder, type Kysely, sql, type Transaction } from "kysely";
import { migrations } from "./migrations/migrations.ts";

interface MigrationTables {
  sp_migration: { name: string; timestamp: string };
  sp_migration_lock: { id: string; is_locked: number };
}

// Steps speak of tables as they were, so none of today's are known here.
type Bare = Kysely<MigrationTables>;

/**
 * Migrates a database to the newest tables, all steps in one transaction. Of several servers that start
 * together, one migrates and the others wait for a row lock, as not every database that speaks PostgreSQL's
 * protocol has advisory locks. Throws if a step fails, or if the database is newer than this server.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const own = db as unknown as Bare;
  await prepare(own);
  await own.transaction().execute(async (trx) => {
    await trx.updateTable("sp_migration_lock").set({ is_locked: 0 }).execute();
    const rows = await trx.selectFrom("sp_migration").select("name").execute();
    const done = new Set(rows.map(({ name }) => name));
    refuseNewer(done);
    for (const [name, { up }] of Object.entries(migrations)) {
      if (done.has(name)) continue;
      await up(trx as unknown as Transaction<unknown>); // a step knows its own tables
      const timestamp = new Date().toISOString();
      await trx.insertInto("sp_migration").values({ name, timestamp }).execute();
    }
  });
}

async function prepare(db: Bare): Promise<void> {
  await create(
    db.schema
      .createTable("sp_migration")
      .addColumn("name", "varchar(255)", (c) => c.primaryKey())
      .addColumn("timestamp", "varchar(255)", (c) => c.notNull()),
  );
  await create(
    db.schema
      .createTable("sp_migration_lock")
      .addColumn("id", "varchar(255)", (c) => c.primaryKey())
      .addColumn("is_locked", "integer", (c) => c.notNull().defaultTo(sql`0`)),
  );
  await db
    .insertInto("sp_migration_lock")
    .values({ id: "migration_lock", is_locked: 0 })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Retries when another server created the same table concurrently: the second look finds it. */
async function create(table: CreateTableBuilder<string, string>): Promise<void> {
  const wanted = table.ifNotExists();
  await wanted.execute().catch(() => wanted.execute());
}

function refuseNewer(done: ReadonlySet<string>): void {
  const unknown = [...done].find((name) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new Error(
    `@sallyport/server: the database has the step ${unknown}, which this version does not know. Older code would read newer tables wrongly. Run the newest version that has used this database.`,
  );
}
