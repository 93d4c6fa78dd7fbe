import { parseCard } from "@sallyport/schema/card";
import { createGateServer } from "@sallyport/server";
import { openPglite } from "@sallyport/server/pglite";
import { median } from "./measure.ts";

const REQUESTS = 100_000;
const repo = { type: "dataset", id: "acme/voices" } as const;
const idOf = (n: number) => n.toString(16).padStart(24, "0");
export async function run(): Promise<void> {
  const owner = { id: idOf(0xffffff), username: "owner", fullname: "O", email: "o@x.org" };
  const card = parseCard(
    "extra_gated_fields:\n  Company: text\n  Country: country\n  I agree: checkbox\n",
  );
  const database = await openPglite();
  const server = await createGateServer({
    database,
    defaultGated: "manual",
    authenticate: async () => owner,
    canWrite: async () => true,
    findRepo: async (r) => ({ repo: r, author: "acme", sha: "a".repeat(40), ...card }),
    listFiles: async () => [],
    openFile: async () => null,
    findUser: async () => null,
    searchUsers: async () => [],
    onError: (e) => console.error(e),
  });
  const { db } = server.services;
  for (let start = 0; start < REQUESTS; start += 500) {
    await db
      .insertInto("sp_request")
      .values(
        Array.from({ length: 500 }, (_, i) => {
          const n = start + i;
          return {
            repo_type: repo.type,
            repo_id: repo.id,
            user_id: idOf(n),
            username: `user${n}`,
            fullname: `User ${n}`,
            email: `user${n}@example.org`,
            status: (["pending", "accepted", "rejected", "pending"] as const)[n % 4] ?? "pending",
            requested_at: new Date(Date.UTC(2026, 0, 1) - n * 1000).toISOString(),
            answers: JSON.stringify([
              ["Company", `Company ${n}`],
              ["Country", "DE"],
              ["I agree", "on"],
            ]),
            gate_fingerprint: "f".repeat(64),
          };
        }),
      )
      .execute();
  }
  const t = async (name: string, n: number, work: (i: number) => Promise<unknown>) => {
    const times: number[] = [];
    for (let i = 0; i < n; i++) {
      const s = performance.now();
      await work(i);
      times.push(performance.now() - s);
    }
    console.log(name, median(times).toFixed(1), "max", Math.max(...times).toFixed(1));
  };
  const base = "http://localhost/api/sallyport/v1/datasets/acme/voices";
  const get = async (path: string) => {
    const r = await server.fetch(new Request(base + path));
    if (!r.ok) throw new Error(await r.text());
    return r.json();
  };
  for (const round of ["before analyze", "after analyze"]) {
    console.log(round);
    let cursor = "";
    await t("page", 15, async () => {
      const page = (await get(
        `/requests?status=pending&limit=1000${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
      )) as { nextCursor: string };
      cursor = page.nextCursor;
    });
    await t("counts", 15, () => get("/counts"));
    await t("decision", 30, async (i) => {
      const n = (round === "before analyze" ? 0 : 50_000) + 4 * i;
      const r = await server.fetch(
        new Request(`${base}/decide`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            decisions: [{ userId: idOf(n), from: "pending", to: "accepted" }],
          }),
        }),
      );
      const j = await r.json();
      if (!j.results[0].ok) throw new Error(JSON.stringify(j));
    });
    const c = await database.connect();
    await c.query("analyze", []);
    c.release();
  }
  await server.close();
}
