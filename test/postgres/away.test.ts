import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPostgres, startCluster } from "../../.config/postgres-cluster.mjs";
import { cluster, emptyDatabase } from "./support/database.ts";
import { buildServerProcess, type ServerProcess, startServer } from "./support/start-server.ts";

const OWN = "/api/sallyport/v1/datasets/owner/voices";

let built: Awaited<ReturnType<typeof buildServerProcess>>;
beforeAll(async () => {
  built = await buildServerProcess(join(import.meta.dirname, ".."));
});
afterAll(() => built?.remove());

const me = async (server: ServerProcess): Promise<number> =>
  (await server.fetch("ada", `${OWN}/me`)).status;
const untilItIs = async (server: ServerProcess, status: number): Promise<void> => {
  await expect.poll(() => me(server), { timeout: 60_000 }).toBe(status);
};

describe("a server whose database is away", () => {
  it("answers 503 while all its connections are taken, and goes on once they are not", async () => {
    const { url, client } = await emptyDatabase(cluster());
    const server = await startServer(built.file, { database: url, connections: 2, patience: 300 });
    expect(await me(server)).toBe(200);
    await client.query("begin; lock table sp_request in access exclusive mode");
    // Two wait for the table and hold the connections; whoever comes later waits for one of those.
    const held = [me(server), me(server)];
    // A request takes more than one turn at a connection: no one else comes before both wait.
    await expect
      .poll(async () => {
        const { rows } = await client.query(
          "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        return rows.length;
      })
      .toBe(2);
    await untilItIs(server, 503);
    const answer = await server.fetch("ada", `${OWN}/me`);
    expect(answer.status).toBe(503);
    expect((await answer.json()).error).toMatchObject({ code: "unavailable" });
    await client.query("commit");
    expect(await Promise.all(held)).toEqual([200, 200]);
    await untilItIs(server, 200);
    await server.stop();
    await client.end();
  });

  it("answers 503 after its connections were cut, and goes on", async () => {
    const { url, client } = await emptyDatabase(cluster());
    const server = await startServer(built.file, { database: url });
    await Promise.all(Array.from({ length: 10 }, () => me(server)));
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await untilItIs(server, 200);
    await server.stop();
    await client.end();
  });

  it.skipIf(findPostgres() === undefined)(
    "answers 503 while it is stopped, and goes on once it is started (needs PostgreSQL's own programs)",
    async () => {
      const own = await startCluster();
      const { url, client } = await emptyDatabase(own.url);
      const server = await startServer(built.file, { database: url, patience: 1_000, mail: true });
      expect(await me(server)).toBe(200);
      await own.stop();
      await untilItIs(server, 503);
      expect(await server.tell({ kind: "deliver" })).toHaveProperty("error");
      await own.start();
      await untilItIs(server, 200);
      expect(await server.tell({ kind: "deliver" })).toEqual({ kind: "delivered" });
      await server.stop();
      await client.end().catch(() => {});
      await own.remove();
    },
  );
});

it("a database that was never there is told to whoever starts the server", async () => {
  const url = new URL(cluster());
  url.pathname = "/sp_nowhere";
  await expect(startServer(built.file, { database: url.href })).rejects.toThrow(/ended/);
  await expect(new Client({ connectionString: url.href }).connect()).rejects.toThrow(/sp_nowhere/);
});
