import { parseCard } from "@sallyport/schema/card";
import type { Account, HostCollection } from "../host/host.types.ts";
import { namespaceOf } from "../host/namespace-of.ts";
import { createGateServer, type GateServer, type GateServerOptions } from "../index.ts";
import { DocumentedAnswers } from "./documented-answers.ts";
import { openTestDatabase } from "./test-database.ts";

const person = (n: number, username: string, fullname: string): Account => ({
  id: String(n).padStart(24, "0"),
  username,
  fullname,
  email: `${username}@example.org`,
});

/**
 * Who there is in tests. Mary writes to what is acme's, of which rita reads, wim writes and alma is the
 * admin; olga writes to her own; the others visit.
 */
export const PEOPLE: Readonly<
  Record<"ada" | "grace" | "mary" | "olga" | "rita" | "wim" | "alma" | "emmy" | "niels", Account>
> = {
  ada: person(1, "ada", "Ada Lovelace"),
  grace: person(2, "grace", "Grace Hopper"),
  mary: person(3, "mary", "Mary Anning"),
  olga: person(4, "olga", "Olga Ladyzhenskaya"),
  rita: { ...person(5, "rita", "Rita Levi-Montalcini"), orgs: [{ name: "acme", role: "read" }] },
  wim: { ...person(6, "wim", "Wim Klein"), orgs: [{ name: "acme", role: "write" }] },
  emmy: person(8, "emmy", "Emmy Noether"),
  niels: person(9, "niels", "Niels Abel"),
  alma: { ...person(7, "alma", "Alma Howard"), orgs: [{ name: "acme", role: "admin" }] },
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
  ["data/empty.txt", ""],
  ["Übersicht.txt", "all"],
]);

const withRole = (account: Account | undefined, role: TestHost["role"]): Account | null => {
  if (!account || role === "session") return account ?? null;
  return { ...account, token: { name: "test", role } };
};

/** What a test may change of the host. */
interface TestHost {
  card: string;
  /** What everybody has proved themselves with: a token that may so much, or a browser's session. */
  role: "read" | "write" | "session";
  collections: readonly HostCollection[];
  /** Who made acme/voices. */
  createdBy: string | undefined;
  /** When every repo last changed. */
  lastModified: Date | undefined;
}

const REPOS = [
  "dataset acme/voices",
  "dataset acme/songs",
  "dataset olga/birds",
  "model acme/tongues",
];

const freshHost = (): TestHost => ({
  card: CARD,
  role: "write",
  collections: [],
  createdBy: undefined,
  lastModified: undefined,
});

/** A server in memory whose host is a table of people, files and one card that a test may change. */
export class TestServer {
  readonly server: GateServer;
  readonly host: TestHost;
  readonly #documented: DocumentedAnswers;

  private constructor(server: GateServer, host: TestHost, documented: DocumentedAnswers) {
    this.server = server;
    this.host = host;
    this.#documented = documented;
  }

  static async open(options: Partial<GateServerOptions> = {}): Promise<TestServer> {
    const host = freshHost();
    let now = Date.UTC(2026, 0, 1);
    const all: readonly Account[] = Object.values(PEOPLE);
    const canWrite = (account: Account, id: string): boolean =>
      account.username === namespaceOf(id) ||
      (namespaceOf(id) === "acme" && ["mary", "wim", "alma"].includes(account.username));
    const server = await createGateServer({
      database: await openTestDatabase(),
      defaultGated: "manual",
      limits: false,
      clock: () => new Date(now++),
      onError: (error) => console.error(error),
      authenticate: async (request) =>
        withRole(
          all.find((p) => p.username === request.headers.get("x-test-user")),
          host.role,
        ),
      canWrite: async (account, repo) => canWrite(account, repo.id),
      canCreate: async (account, namespace) => canWrite(account, namespace),
      findRepo: async (repo) =>
        REPOS.includes(`${repo.type} ${repo.id}`)
          ? {
              repo,
              author: namespaceOf(repo.id),
              sha: "a".repeat(40),
              ...parseCard(host.card),
              ...(host.createdBy !== undefined && { createdBy: host.createdBy }),
              ...(host.lastModified && { lastModified: host.lastModified }),
            }
          : null,
      listRepos: async () =>
        REPOS.map((name) => {
          const [type, id = ""] = name.split(" ");
          return { type: type === "model" ? "model" : "dataset", id };
        }),
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
      isOrganization: async (name) => name === "acme",
      collections: {
        find: async (id) => host.collections.find((one) => one.id === id) ?? null,
        of: async (repo) =>
          host.collections
            .filter(({ repos }) => repos.some(({ id }) => id === repo.id))
            .map(({ id }) => id),
        canWrite: async (account, id) => canWrite(account, id),
      },
      ...options,
    });
    const document = await server.fetch(
      new Request("http://localhost/api/sallyport/v1/openapi.json"),
    );
    return new TestServer(server, host, new DocumentedAnswers(await document.json()));
  }

  /**
   * Sends a request as a person, from the server's own page unless `headers` say otherwise; a body that is not
   * text goes as JSON. Rejects if the response differs from the OpenAPI document.
   */
  async send(
    who: Who,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: {
        ...(who !== "nobody" && { "x-test-user": who }),
        ...(body !== undefined && {
          "content-type":
            typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json",
        }),
        ...(!("origin" in headers) && { "sec-fetch-site": "same-origin" }),
        ...headers,
      },
      redirect: "manual",
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await this.server.fetch(request);
    await this.#documented.check(method, request.url, response);
    return response;
  }

  /** As if nothing had happened: no requests, no settings, the first card. */
  async reset(): Promise<void> {
    Object.assign(this.host, freshHost());
    for (const table of [
      "sp_request",
      "sp_event",
      "sp_count",
      "sp_repo",
      "sp_submission",
      "sp_token",
      "sp_group",
      "sp_retention",
      "sp_blocked_places",
      "sp_shown",
      "sp_notice",
      "sp_mail",
      "sp_alias",
    ] as const) {
      await this.server.services.db.deleteFrom(table).execute();
    }
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
