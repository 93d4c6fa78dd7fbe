import { parseCard } from "@sallyport/schema/card";
import type { Account } from "../host/host.types.ts";
import { createGateServer, type GateServer } from "../index.ts";
import { openTestDatabase } from "./test-database.ts";

const person = (n: number, username: string, fullname: string): Account => ({
  id: String(n).padStart(24, "0"),
  username,
  fullname,
  email: `${username}@example.org`,
});

/** Who there is in tests: mary owns acme/voices, the others visit. */
export const PEOPLE: Readonly<Record<"ada" | "grace" | "mary", Account>> = {
  ada: person(1, "ada", "Ada Lovelace"),
  grace: person(2, "grace", "Grace Hopper"),
  mary: person(3, "mary", "Mary Anning"),
};

export type Who = keyof typeof PEOPLE | "nobody";

export const CARD = `
extra_gated_prompt: Be kind.
extra_gated_fields:
  Company: text
  Country: country
  __proto__: text
  I agree: checkbox
`;

export const ANSWERS = { Company: "Acme", Country: "DE", ["__proto__"]: "x", "I agree": "on" };

const FILES = new Map([
  ["README.md", "# Voices"],
  ["data/one.csv", "a,b\n1,2\n"],
  ["secret.txt", "0123456789"],
]);

const withRole = (account: Account | undefined, role: "read" | "write"): Account | null =>
  account ? { ...account, token: { name: "test", role } } : null;

/** A server in memory whose host is a table of people, files and one card that a test may change. */
export class TestServer {
  readonly server: GateServer;
  readonly host: { card: string; role: "read" | "write" };

  private constructor(server: GateServer, host: TestServer["host"]) {
    this.server = server;
    this.host = host;
  }

  static async open(): Promise<TestServer> {
    const host: TestServer["host"] = { card: CARD, role: "write" };
    let now = Date.UTC(2026, 0, 1);
    const all: readonly Account[] = Object.values(PEOPLE);
    const server = await createGateServer({
      database: await openTestDatabase(),
      defaultGated: "manual",
      clock: () => new Date(now++),
      onError: (error) => console.error(error),
      authenticate: async (request) =>
        withRole(
          all.find((p) => p.username === request.headers.get("x-test-user")),
          host.role,
        ),
      canWrite: async (account) => account.username === "mary",
      findRepo: async (repo) =>
        repo.id === "acme/voices" && repo.type === "dataset"
          ? { repo, author: "acme", sha: "a".repeat(40), ...parseCard(host.card) }
          : null,
      listFiles: async () => [...FILES].map(([path, text]) => ({ path, size: text.length })),
      openFile: async (_, path) => {
        const text = FILES.get(path);
        if (text === undefined) return null;
        return {
          size: text.length,
          etag: `tag-${path}`,
          lastModified: new Date(0),
          stream: ({ start, end }) => new Blob([text.slice(start, end + 1)]).stream(),
          close: async () => {},
        };
      },
      findUser: async (user) =>
        all.find((p) => ("userId" in user ? p.id === user.userId : p.username === user.username)) ??
        null,
      searchUsers: async (query) => all.filter((p) => p.username.startsWith(query)),
    });
    return new TestServer(server, host);
  }

  /** Send a request as somebody; a body that is no text goes as JSON. */
  send(
    who: Who,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.server.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: {
          ...(who !== "nobody" && { "x-test-user": who }),
          ...(body !== undefined && {
            "content-type":
              typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json",
          }),
          ...headers,
        },
        redirect: "manual",
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
  }

  /** As if nothing had happened: no requests, no settings, the first card. */
  async reset(): Promise<void> {
    this.host.card = CARD;
    this.host.role = "write";
    for (const table of [
      "sp_request",
      "sp_event",
      "sp_count",
      "sp_repo",
      "sp_submission",
    ] as const) {
      await this.server.services.db.deleteFrom(table).execute();
    }
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
