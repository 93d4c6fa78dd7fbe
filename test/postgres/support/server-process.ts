import { serve } from "@hono/node-server";
import { parseCard } from "@sallyport/schema/card";
import { createGateServer, type Database } from "@sallyport/server";
import { openPostgres } from "@sallyport/server/postgres";
import type { FromServer, ServerSetup, ToServer } from "./messages.types.ts";

// One server of several, as a process of its own. It is told what to do over its channel.

const setup: ServerSetup = JSON.parse(process.argv[2] ?? "{}");
const tell = (message: FromServer): void => void process.send?.(message);
const card = parseCard("extra_gated_fields:\n  Company: text\n");

let now: Date | undefined;
let statementsLeft: number | undefined;

const person = (username: string) => ({
  id: Buffer.from(username).toString("hex").padStart(24, "0").slice(-24),
  username,
  fullname: username,
  email: `${username}@example.org`,
});

/** A pool whose process dies of SIGKILL before a chosen statement. */
function mortal(pool: Database): Database {
  return {
    connect: async () => {
      const client = await pool.connect();
      return new Proxy(client, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== "function") return value;
          return (...args: unknown[]) => {
            if (key === "query" && statementsLeft !== undefined && statementsLeft-- === 0) {
              process.kill(process.pid, "SIGKILL");
            }
            return Reflect.apply(value, target, args);
          };
        },
      });
    },
    end: () => pool.end(),
  };
}

const server = await createGateServer({
  database: mortal(
    await openPostgres({
      url: setup.database,
      max: setup.connections,
      connectTimeout: setup.patience,
    }),
  ),
  defaultGated: "manual",
  limits: false,
  clock: () => now ?? new Date(),
  authenticate: async (request) => {
    const username = request.headers.get("x-test-user");
    return username ? person(username) : null;
  },
  canWrite: async ({ username }) => username.startsWith("owner"),
  findRepo: async (repo) => ({ repo, author: "owner", sha: "a".repeat(40), ...card }),
  listFiles: async () => [],
  openFile: async () => null,
  findUser: async (user) => ("username" in user ? person(user.username) : null),
  searchUsers: async () => [],
  listOwners: async () => [person("owner")],
  ...(setup.mail && {
    mail: {
      transport: {
        send: async ({ messageId, text }) => {
          tell({ kind: "mail", messageId, text });
          return { ok: true };
        },
      },
      baseUrl: "https://data.example.org",
    },
  }),
});
const http = serve({ fetch: server.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  tell({ kind: "ready", port }),
);

process.on("message", async (message: ToServer) => {
  if (message.kind === "dieBefore") statementsLeft = message.statement;
  if (message.kind === "setTime") now = new Date(message.time);
  if (message.kind === "deliver") {
    const error = await server.deliverMail().then(
      () => undefined,
      (e: unknown) => String(e),
    );
    tell({ kind: "delivered", ...(error !== undefined && { error }) });
    return;
  }
  tell({ kind: "done" });
});
process.on("disconnect", () => {
  http.close();
  process.exit(0);
});
