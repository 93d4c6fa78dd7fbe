import { parseCard } from "@sallyport/schema/card";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Account, HostCollection } from "../host/host.types.ts";
import { createGateServer, type GateServer } from "../index.ts";
import { openTestDatabase } from "./test-database.ts";

/** What a file's bytes were opened for, and when. */
export interface Opened {
  readonly path: string;
  readonly at: number;
}

const ORIGIN = "http://localhost";
const cards = ["Company", "Employer"].map((label) =>
  parseCard(`extra_gated_fields:\n  ${label}: text\n`),
);

/** A server whose host takes a few milliseconds, at random, for each call. */
export class RaceScene {
  server!: GateServer;
  /** Repos whose card has changed. */
  readonly changed: Set<string> = new Set();
  /** User names that the host no longer knows. */
  readonly gone: Set<string> = new Set();
  readonly collections: Map<string, HostCollection> = new Map();
  readonly opened: Opened[] = [];
  readonly mails: { readonly at: number; readonly text: string }[] = [];
  /** The longest pause of the host, in ms. */
  readonly longest = 6;

  static async open(): Promise<RaceScene> {
    const scene = new RaceScene();
    scene.server = await createGateServer({
      database: await openTestDatabase(),
      defaultGated: "auto",
      limits: false,
      onError: (error) => console.error(error),
      authenticate: (request) => scene.#person(request.headers.get("x-test-user")),
      canWrite: async ({ username }) => {
        const isOwner = username.startsWith("owner");
        // Owners are known immediately: what visitors have begun is older than what owners do.
        if (!isOwner) await scene.pause(4);
        return isOwner;
      },
      findRepo: async (repo) => {
        const [first, second] = cards;
        const card = scene.changed.has(repo.id) ? second : first;
        await scene.pause();
        return card ? { repo, author: "owner", sha: "a".repeat(40), ...card } : null;
      },
      listFiles: async () => [],
      openFile: async (_, path) => {
        await scene.pause();
        scene.opened.push({ path, at: performance.now() });
        const stream = () => new Blob(["secret"]).stream();
        return { size: 6, etag: "e", lastModified: new Date(0), stream, close: async () => {} };
      },
      findUser: (user) =>
        scene.#person("username" in user ? user.username : usernameOf(user.userId)),
      searchUsers: async () => [],
      listOwners: async () => [await scene.#person("owner")].flatMap((one) => one ?? []),
      collections: {
        find: async (id) => scene.collections.get(id) ?? null,
        of: async (repo) => {
          const all = [...scene.collections.values()];
          const ids = all.filter(({ repos }) => repos.some(({ id }) => id === repo.id));
          await scene.pause();
          return ids.map(({ id }) => id);
        },
        canWrite: async () => true,
      },
      mail: {
        transport: {
          send: async ({ text, to }) => {
            scene.mails.push({ at: performance.now(), text: `${to.address} ${text}` });
            return { ok: true };
          },
        },
        baseUrl: "https://data.example.org",
        defaultMode: "real-time",
        undoWindow: 0,
      },
    });
    return scene;
  }

  /** Somewhere between now and the host's longest pause, or several of them. */
  pause(times = 1): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, Math.random() * this.longest * times));
  }

  async #person(username: string | null): Promise<Account | null> {
    const known = username !== null && !this.gone.has(username);
    if (username !== "owner") await this.pause();
    return known ? person(username) : null;
  }

  send(
    who: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.server.fetch(
      new Request(`${ORIGIN}${path}`, {
        method,
        headers: {
          "sec-fetch-site": "same-origin",
          ...(who !== "" && { "x-test-user": who }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  }

  /** Ask for access to the first card's gate. */
  ask(who: string, repo: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(who, "POST", `${own(repo)}/ask`, ASKED, headers);
  }

  decide(who: string, repo: string, from: string, to: string): Promise<Response> {
    const decisions = [{ userId: idOf(who), from, to }];
    return this.send("owner", "POST", `${own(repo)}/decide`, { decisions });
  }

  /** How many requests there are of this status and for this repo or group. */
  async count(subject: string, status: string, fingerprint: string = FIRST_GATE): Promise<number> {
    const rows = await this.server.services.db
      .selectFrom("sp_request")
      .select("user_id")
      .where("repo_id", "=", subject)
      .where("status", "=", status as "pending") // compared with, and any text may be
      .where("gate_fingerprint", "=", fingerprint)
      .execute();
    return rows.length;
  }
}

export const FIRST_GATE: string = gateFingerprint(
  parseCard("extra_gated_fields:\n  Company: text\n").gate,
);
const ASKED = { gateFingerprint: FIRST_GATE, answers: [["Company", "Acme"]] };

export const own = (repo: string): string => `/api/sallyport/v1/datasets/${repo}`;
export const hub = (repo: string): string => `/api/datasets/${repo}`;

/** A username's id. */
export function idOf(username: string): string {
  return Buffer.from(username).toString("hex").padStart(24, "0");
}

function usernameOf(id: string): string {
  return Buffer.from(id.replace(/^(?:00)+/, ""), "hex").toString();
}

function person(username: string): Account {
  const email = `${username}@example.org`;
  return { id: idOf(username), username, fullname: username, email };
}
