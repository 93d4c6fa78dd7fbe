import { parseCard } from "@sallyport/schema/card";
import { createGateServer, type GateServer } from "@sallyport/server";
import { openPglite } from "@sallyport/server/pglite";

export const REQUESTS = 100_000;
export const OWN = "http://localhost/api/sallyport/v1/datasets/acme/voices";
const CHUNK = 1_000;
const STATUSES = ["pending", "accepted", "rejected", "pending"] as const;

/** A request's user, by number. */
export const idOf = (n: number): string => n.toString(16).padStart(24, "0");

/** A server over an embedded database in a folder, whose every caller is the owner. */
export async function openServer(folder: string): Promise<GateServer> {
  const card = parseCard(
    "extra_gated_fields:\n  Company: text\n  Country: country\n  I agree: checkbox\n",
  );
  const owner = { id: idOf(1e9), username: "owner", fullname: "Owner", email: "owner@example.org" };
  return createGateServer({
    database: await openPglite(folder),
    defaultGated: "manual",
    limits: false,
    authenticate: async () => owner,
    canWrite: async () => true,
    findRepo: async (repo) => ({ repo, author: "acme", sha: "a".repeat(40), ...card }),
    listFiles: async () => [],
    openFile: async () => null,
    findUser: async () => null,
    searchUsers: async () => [],
    onError: (error) => console.error(error),
  });
}

/** 100,000 requests for one repo, half of them pending. */
export async function fill({ services: { db } }: GateServer): Promise<void> {
  for (let start = 0; start < REQUESTS; start += CHUNK) {
    const rows = Array.from({ length: CHUNK }, (_, i) => rowOf(start + i));
    await db.insertInto("sp_request").values(rows).execute();
  }
}

function rowOf(n: number) {
  return {
    repo_type: "dataset",
    repo_id: "acme/voices",
    user_id: idOf(n),
    username: `user${n}`,
    fullname: `User ${n}`,
    email: `user${n}@example.org`,
    status: STATUSES[n % STATUSES.length] ?? "pending",
    requested_at: new Date(Date.UTC(2026, 0, 1) - n * 1_000).toISOString(),
    answers: JSON.stringify([
      ["Company", `Company ${n}`],
      ["Country", "DE"],
      ["I agree", "on"],
    ]),
    gate_fingerprint: "f".repeat(64),
    user_key: `user${n}`,
    name_key: `user ${n}`,
    search_key: `user ${n}\u001fcompany ${n}\u001fde\u001fon`,
  };
}

/** The answer of a route that must succeed. */
export async function call(server: GateServer, path: string, body?: unknown): Promise<Response> {
  const response = await server.fetch(
    new Request(OWN + path, {
      ...(body !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
        body: JSON.stringify(body),
      }),
    }),
  );
  if (!response.ok) throw new Error(await response.text());
  return response;
}
