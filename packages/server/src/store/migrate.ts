import { type Kysely, Migrator } from "kysely";
import { migrations } from "./migrations/migrations.ts";

/** Bring a database forward to the newest tables. Throws where a migration fails. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: "sp_migration",
    migrationLockTableName: "sp_migration_lock",
  }).migrateToLatest();
  if (error) throw error;
}
