import type { Person } from "@sallyport/access";
import { OWNER, SCENE, type Scene } from "@sallyport/access/testing";
import type { GateModel } from "@sallyport/schema";
import type { Account, Host } from "../host/host.types.ts";
import { createGateServer, type GateServer } from "../index.ts";
import { personText } from "../store/request-rows.ts";
import { searchKeys } from "../store/search-keys.ts";
import { openTestDatabase } from "./test-database.ts";

export const REPO = { type: "dataset", id: "acme/voices" } as const;
const CHUNK = 500;

/** A server whose one repo is as each case of the conformance suite needs it. */
export class ConformanceServer {
  readonly server: GateServer;
  readonly host: Host;
  readonly #set: (scene: Scene) => void;

  private constructor(server: GateServer, host: Host, set: (scene: Scene) => void) {
    this.server = server;
    this.host = host;
    this.#set = set;
  }

  static async open(): Promise<ConformanceServer> {
    let scene = SCENE;
    let now = Date.UTC(2026, 0, 10);
    const host = hostOf(() => scene);
    const server = await createGateServer({
      ...host,
      database: await openTestDatabase(),
      limits: false,
      clock: () => new Date(now++),
      onError: (error) => console.error(error),
    });
    return new ConformanceServer(server, host, (next) => {
      scene = next;
    });
  }

  /** Nothing but this scene: other cases' requests and settings are gone. */
  async set(scene: Scene): Promise<void> {
    this.#set(scene);
    const { db, repos } = this.server.services;
    for (const table of [
      "sp_request",
      "sp_event",
      "sp_count",
      "sp_repo",
      "sp_submission",
    ] as const) {
      await db.deleteFrom(table).execute();
    }
    await repos.saveSettings(REPO, { gated: scene.gated });
    for (const gate of [scene.gate, ...(scene.earlierGates ?? [])]) await repos.keepGate(gate);
    const rows = scene.requests.map((request) => ({
      repo_type: REPO.type,
      repo_id: REPO.id,
      user_id: request.user.id,
      username: request.user.username,
      fullname: request.user.fullname,
      email: request.user.email ?? null,
      status: request.status,
      requested_at: request.requestedAt,
      reviewed_at: request.reviewedAt ?? null,
      reviewed_by: request.reviewedBy ? personText(request.reviewedBy) : null,
      granted_by: request.grantedBy ? personText(request.grantedBy) : null,
      reason: request.reason ?? null,
      answers: JSON.stringify(request.answers),
      gate_fingerprint: request.gateFingerprint ?? null,
      ...searchKeys(request.user, request.answers),
    }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      await db
        .insertInto("sp_request")
        .values(rows.slice(start, start + CHUNK))
        .execute();
    }
  }

  /** `fetch` as this person uses it; null when logged out. */
  fetchAs(person: Person | null): typeof fetch {
    return (input, init) => {
      const request = new Request(input, init);
      if (person) request.headers.set("x-test-user", person.username);
      request.headers.set("sec-fetch-site", "same-origin");
      return this.server.fetch(request);
    };
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

function hostOf(scene: () => Scene): Host {
  const accounts = (): Account[] => {
    const { people, requests } = scene();
    return [...people, ...requests.map((request) => request.user)].map((person) => ({
      ...person,
      email: person.email ?? "",
    }));
  };
  return {
    authenticate: async (request) =>
      accounts().find((p) => p.username === request.headers.get("x-test-user")) ?? null,
    canWrite: async (account) => account.username === OWNER.username,
    findRepo: async (repo) =>
      repo.id === REPO.id && repo.type === REPO.type
        ? { repo, author: "acme", sha: "a".repeat(40), gate: scene().gate, diagnostics: [] }
        : null,
    listFiles: async () => [],
    openFile: async (_, path) => {
      if (path !== "README.md") return null;
      const bytes = new TextEncoder().encode(cardOf(scene().gate));
      return {
        size: bytes.length,
        etag: "card",
        lastModified: new Date(0),
        stream: ({ start, end }) => new Blob([bytes.slice(start, end + 1)]).stream(),
        close: async () => {},
      };
    },
    findUser: async (user) =>
      accounts().find((p) =>
        "userId" in user ? p.id === user.userId : p.username === user.username,
      ) ?? null,
    searchUsers: async (query) => accounts().filter((p) => p.username.startsWith(query)),
    isOrganization: async (name) => name === scene().organization,
  };
}

/** A card that asks for this gate; JSON is YAML. */
function cardOf({ prompt, fields }: GateModel): string {
  const metadata = {
    ...(prompt !== null && { extra_gated_prompt: prompt }),
    extra_gated_fields: fields.map(({ name, type }) => ({ [name]: type })),
  };
  return `---\n${JSON.stringify(metadata)}\n---\n`;
}
