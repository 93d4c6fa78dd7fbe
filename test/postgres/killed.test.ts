import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyDatabase } from "./support/database.ts";
import { buildServerProcess, startServer } from "./support/start-server.ts";

const OWN = "/api/sallyport/v1/datasets/owner/voices";
const ROUNDS = 100;
/** More than a decision has: the last rounds of each turn die after it. */
const STATEMENTS = 10;

let built: Awaited<ReturnType<typeof buildServerProcess>>;
let database: { url: string; client: Client };
beforeAll(async () => {
  [built, database] = await Promise.all([
    buildServerProcess(join(import.meta.dirname, "..")),
    emptyDatabase(),
  ]);
});
afterAll(async () => {
  await database?.client.end();
  built?.remove();
});

const idOf = (username: string): string =>
  Buffer.from(username).toString("hex").padStart(24, "0").slice(-24);

it(`a server that is killed between any two statements of a decision leaves it whole or undone, in ${ROUNDS} rounds`, async () => {
  const steady = await startServer(built.file, { database: database.url, mail: true });
  const { gateFingerprint } = await (await steady.fetch("x", `${OWN}/gate`)).json();
  const seen = new Map<string, number>();
  let next = startServer(built.file, { database: database.url, mail: true });
  for (let round = 0; round < ROUNDS; round++) {
    const server = await next;
    // The one after is started meanwhile: starting is what takes time.
    if (round + 1 < ROUNDS) next = startServer(built.file, { database: database.url, mail: true });
    const who = `killed${round}`;
    await steady.fetch(who, `${OWN}/ask`, { gateFingerprint, answers: [["Company", "x"]] });
    const decisions = [{ userId: idOf(who), from: "pending", to: "accepted" }];
    await server.tell({ kind: "dieBefore", statement: 1 + (round % STATEMENTS) });
    const answer = await server.fetch("owner", `${OWN}/decide`, { decisions }).then(
      (response) => response.status,
      () => "killed",
    );
    if (answer === "killed") await server.gone;
    else await server.stop();
    const { rows } = await database.client.query(
      `select r.status, r.reviewed_at is not null as reviewed,
              (select count(*)::int from sp_event e where e.user_id = r.user_id and e.to_status = 'accepted') as events,
              (select count(*)::int from sp_notice n where n.user_id = r.user_id and n.kind = 'decided') as notices
         from sp_request r where r.user_id = $1`,
      [idOf(who)],
    );
    const whole = { status: "accepted", reviewed: true, events: 1, notices: 1 };
    const undone = { status: "pending", reviewed: false, events: 0, notices: 0 };
    expect([[whole], [undone]], `round ${round}`).toContainEqual(rows);
    if (answer !== "killed") expect([answer, rows]).toEqual([200, [whole]]);
    const outcome = `${answer}, ${rows[0].status}`;
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    // Nothing that the dead one held stands in the way of the next decision.
    const again = await steady.fetch("owner", `${OWN}/decide`, { decisions });
    const [result] = (await again.json()).results;
    expect(result.ok || result.error.code === "conflict").toBe(true);
  }
  console.log(`${ROUNDS} rounds of kill -9:`, Object.fromEntries(seen));
  expect(seen.get("killed, pending") ?? 0).toBeGreaterThan(ROUNDS / 4);
  expect(seen.get("200, accepted") ?? 0).toBeGreaterThan(0);
  await steady.stop();
});
