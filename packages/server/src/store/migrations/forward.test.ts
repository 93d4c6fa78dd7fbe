import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateServer, type Database } from "../../index.ts";
import { openTestDatabase } from "../../testing/test-database.ts";
import { listRequests } from "../list-requests.ts";
import { migrate } from "../migrate.ts";
import type { Tables } from "../tables.types.ts";
import { migrations } from "./migrations.ts";

// A database of each release, with data in it as that release has written it, comes forward whole.

const REPO = { type: "dataset", id: "acme/voices" } as const;
const ADA = "0".repeat(23).concat("1");

/** Statements that a release could have run, by the first migration that they need. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  "0001-requests": [
    `insert into sp_repo (repo_type, repo_id, gated, notifications_mode, notifications_email)
     values ('dataset', 'acme/voices', 'manual', 'bulk', 'desk@example.org')`,
    `insert into sp_request (repo_type, repo_id, user_id, username, fullname, email, status, requested_at, answers)
     values ('dataset', 'acme/voices', '${ADA}', 'ada', 'Ada Lovelace', 'ada@example.org', 'pending',
             '2026-01-01T00:00:00.123Z', '[["__proto__","x"],["Company","Acme"]]'),
            ('dataset', 'acme/voices', '2', 'grace', 'İbrahim Çelik', null, 'accepted',
             '2026-01-02T00:00:00Z', '[]')`,
    `insert into sp_gate (fingerprint, gate) values ('f', '{"prompt":"Be kind."}')`,
    `insert into sp_event (repo_type, repo_id, user_id, actor_id, from_status, to_status, at)
     values ('dataset', 'acme/voices', '${ADA}', '${ADA}', 'none', 'pending', '2026-01-01T00:00:00.123Z')`,
  ],
  "0002-submissions": [
    `insert into sp_submission (repo_type, repo_id, user_id, key, status, requested_at)
     values ('dataset', 'acme/voices', '${ADA}', 'k1', 'pending', '2026-01-01T00:00:00.123Z')`,
  ],
  "0003-shown-words": [
    `update sp_request set shown_words = '{"lang":"de","texts":[]}' where username = 'ada'`,
  ],
  "0004-tokens-and-groups": [
    `insert into sp_group (collection, mode, created_at) values ('acme/all-1', 'manual', '2026-01-01')`,
  ],
  "0005-mail": [
    `insert into sp_notice (id, kind, repo_type, repo_id, user_id, from_status, to_status, at, due_at)
     values ('n1', 'asked', 'dataset', 'acme/voices', '${ADA}', 'none', 'pending',
             '2026-01-01T00:00:00.123Z', '2026-01-01T00:00:00.123Z')`,
  ],
  "0006-counts": [
    `insert into sp_count (repo_type, repo_id, shard, counted, pending, accepted, rejected, reset)
     values ('dataset', 'acme/voices', 0, true, 1, 1, 0, 0)`,
  ],
  "0007-search-keys": [`update sp_request set search_key = 'ibrahim celik' where user_id = '2'`],
  "0008-aliases": [
    `insert into sp_alias (repo_type, alias, repo_id) values ('dataset', 'acme/sounds', 'acme/voices')`,
  ],
  "0009-versions": [
    `update sp_version set version = 3 where slot in (0, 17)`,
    `insert into sp_shown (repo_type, repo_id, fingerprint) values ('dataset', 'acme/voices', 'f')`,
    `update sp_submission set body = 'b' where key = 'k1'`,
  ],
  "0010-form-repos": [
    `update sp_request set form_repo_type = 'dataset', form_repo_id = 'acme/voices' where username = 'ada'`,
  ],
  "0011-token-rights": [
    `insert into sp_token (id, user_id, name, role, hash, created_at, gated_repos)
     values ('t1', '${ADA}', 'laptop', 'read', 'h1', '2026-01-01', false)`,
  ],
  "0012-blocked-places": [
    `insert into sp_blocked_places (namespace, apply_to, places) values ('acme', 'all', '["KP"]')`,
  ],
};

const names = Object.keys(migrations);
let database: Database;
let db: Kysely<unknown>;
beforeAll(async () => {
  database = await openTestDatabase();
  db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database }) });
});
afterAll(() => db.destroy());

/** Nothing but what a release had, up to and including a migration. */
async function release(last: string): Promise<void> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_name like 'sp\\_%'`.execute(
    db,
  );
  for (const { name } of tables.rows) await db.schema.dropTable(name).execute();
  await db.transaction().execute(async (trx: Transaction<unknown>) => {
    // As the tool that made the first releases' tables has noted them.
    await sql`create table sp_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
      trx,
    );
    await sql`create table sp_migration_lock (id varchar(255) primary key, is_locked integer default 0 not null)`.execute(
      trx,
    );
    await sql`insert into sp_migration_lock (id, is_locked) values ('migration_lock', 0)`.execute(
      trx,
    );
    for (const name of names.slice(0, names.indexOf(last) + 1)) {
      await migrations[name]?.up(trx);
      for (const statement of WRITTEN[name] ?? []) await sql.raw(statement).execute(trx);
      await sql`insert into sp_migration (name, timestamp) values (${name}, ${"2026"})`.execute(
        trx,
      );
    }
  });
}

describe("a database", () => {
  it("has data of every release in this test", () => {
    expect(Object.keys(WRITTEN)).toEqual(names);
    expect(names).toEqual(names.toSorted());
  });

  it.each(names)("as it was after %s comes forward with all that is in it", async (last) => {
    await release(last);
    const server = await createGateServer({
      database,
      authenticate: async () => null,
      canWrite: async () => false,
      findRepo: async () => null,
      listFiles: async () => [],
      openFile: async () => null,
      findUser: async () => null,
      searchUsers: async () => [],
    });
    const { requests, repos } = server.services;
    expect(await requests.find(REPO, ADA)).toMatchObject({
      user: { username: "ada", email: "ada@example.org" },
      status: "pending",
      requestedAt: "2026-01-01T00:00:00.123Z",
      answers: [
        ["__proto__", "x"],
        ["Company", "Acme"],
      ],
    });
    expect(await repos.settings(REPO)).toMatchObject({
      gated: "manual",
      notificationsEmail: "desk@example.org",
    });
    expect(await requests.counts(REPO)).toEqual({ pending: 1, accepted: 1, rejected: 0, reset: 0 });
    const found = await listRequests(db as Kysely<Tables>, {
      repo: REPO,
      search: "IBRAHIM C",
      limit: 10,
    });
    expect(found.requests.map(({ user }) => user.username)).toEqual(["grace"]);
    const reviewer = { id: "3", username: "mary", fullname: "Mary" };
    const decision = { userId: ADA, from: "pending", to: "rejected" } as const;
    expect(await requests.decide(REPO, decision, reviewer)).toMatchObject({ status: "rejected" });
    expect(await requests.counts(REPO)).toEqual({ pending: 0, accepted: 1, rejected: 1, reset: 0 });
    const done = await sql<{ name: string }>`select name from sp_migration order by name`.execute(
      db,
    );
    expect(done.rows.map(({ name }) => name)).toEqual(names);
    await migrate(db);
  });

  it("that a newer version has used is not touched", async () => {
    await sql`insert into sp_migration (name, timestamp) values ('9999-later', '2030')`.execute(db);
    await expect(migrate(db)).rejects.toThrow(/9999-later.*newest version/);
  });
});
