import { join } from "node:path";
import type { Client } from "pg";
import { findPostgres, startCluster } from "../../.config/postgres-cluster.mjs";
import { emptyDatabase } from "../postgres/support/database.ts";
import {
  buildServerProcess,
  type ServerProcess,
  startServer,
} from "../postgres/support/start-server.ts";
import { idOf } from "./server-data.ts";

const OWN = "/api/sallyport/v1/datasets/acme/voices";
const REQUESTS = 40_000;

/** Decisions a second of two server processes over one PostgreSQL. */
export interface Load {
  readonly batch: number;
  readonly mail: boolean;
  readonly perSecond: number;
}

/** Undefined where there is no PostgreSQL. */
export async function measureLoad(): Promise<readonly Load[] | undefined> {
  const given = process.env.DATABASE_URL;
  if (given === undefined && findPostgres() === undefined) return undefined;
  const cluster = given === undefined ? await startCluster() : undefined;
  let built: Awaited<ReturnType<typeof buildServerProcess>> | undefined;
  try {
    built = await buildServerProcess(join(import.meta.dirname, "../.."));
    const { file } = built;
    const loads: Load[] = [];
    for (const mail of [false, true]) {
      const { url, client } = await emptyDatabase(given ?? cluster?.url ?? "");
      const start = (): Promise<ServerProcess> =>
        startServer(file, { database: url, mail, connections: 16 });
      const servers = await Promise.all([start(), start()]);
      for (const { batch, callers, seconds } of [
        { batch: 1, callers: 16, seconds: 10 },
        { batch: 100, callers: 8, seconds: 10 },
      ]) {
        await fill(client);
        const perSecond = await decideFor(servers, { batch, callers, seconds });
        loads.push({ batch, mail, perSecond });
      }
      await Promise.all(servers.map((server) => server.stop()));
      await client.end();
    }
    return loads;
  } finally {
    built?.remove();
    await cluster?.remove();
  }
}

async function fill(client: Client): Promise<void> {
  await client.query("truncate sp_request, sp_event, sp_notice, sp_count");
  await client.query(
    `insert into sp_request (repo_type, repo_id, user_id, username, fullname, status, requested_at, answers)
     select 'dataset', 'acme/voices', lpad(to_hex(n), 24, '0'), 'user' || n, 'User ' || n, 'pending',
            timestamptz '2026-01-01' - n * interval '1 second', '[["Company","Acme"]]'
       from generate_series(0, ${REQUESTS - 1}) as n`,
  );
  await client.query("analyze sp_request");
}

interface Effort {
  readonly batch: number;
  readonly callers: number;
  readonly seconds: number;
}

/** Callers that each send one batch after the other, in turns to both servers. */
async function decideFor(
  servers: readonly ServerProcess[],
  { batch, callers, seconds }: Effort,
): Promise<number> {
  let next = 0;
  let done = 0;
  const start = performance.now();
  const end = start + seconds * 1_000;
  const caller = async (server: ServerProcess): Promise<void> => {
    while (performance.now() < end && next + batch <= REQUESTS) {
      const first = next;
      next += batch;
      const decisions = Array.from({ length: batch }, (_, n) => ({
        userId: idOf(first + n),
        from: "pending",
        to: "accepted",
      }));
      const answer = await server.fetch("owner", `${OWN}/decide`, { decisions });
      const { results } = await answer.json();
      if (!results.every(({ ok }: { ok: boolean }) => ok)) throw new Error("A decision was lost");
      done += batch;
    }
  };
  await Promise.all(
    servers.flatMap((server) => Array.from({ length: callers }, () => caller(server))),
  );
  return done / ((performance.now() - start) / 1_000);
}
