import type { Person, Repo, RequestStatus } from "@sallyport/access";
import { parseCard } from "@sallyport/schema/card";
import type { Account } from "../host/host.types.ts";
import { createGateServer, type Database, type GateServer, type MailAttempt } from "../index.ts";
import type { MailOptions, MailTransport, OutgoingMail } from "../mail/mail.types.ts";
import { openTestDatabase } from "./test-database.ts";

/** A person whose mail is read in a language. */
export function mailPerson(username: string, locale?: string): Account {
  const id = [...username].map((c) => c.charCodeAt(0).toString(16)).join("");
  return {
    id: id.padStart(24, "0").slice(-24),
    username,
    fullname: username.toUpperCase(),
    email: `${username}@example.org`,
    ...(locale !== undefined && { locale }),
  };
}

/** A transport that keeps what it is given; `answer` says what becomes of the next ones. */
export class KeptMail implements MailTransport {
  readonly mails: OutgoingMail[] = [];
  answer: (mail: OutgoingMail) => MailAttempt = () => ({ ok: true });

  async send(mail: OutgoingMail): Promise<MailAttempt> {
    const attempt = this.answer(mail);
    if (attempt.ok) this.mails.push(mail);
    return attempt;
  }

  /** Who got what, and the box is empty again. */
  take(): readonly OutgoingMail[] {
    return this.mails.splice(0);
  }
}

export const VOICES: Repo = { type: "dataset", id: "mary/voices" };
export const MAPS: Repo = { type: "model", id: "mary/maps" };
export const SHARED: Repo = { type: "dataset", id: "acme/shared" };

/** A server with people, an organization, a clock to be set, and mail that is kept. */
export class MailScene {
  readonly box: KeptMail = new KeptMail();
  readonly people: Map<string, Account> = new Map(
    [mailPerson("mary"), mailPerson("ada"), mailPerson("grace", "de")].map((p) => [p.username, p]),
  );
  readonly admins: Account[] = ["a1", "a2", "a3", "a4", "a5", "a6"].map((name) => mailPerson(name));
  readonly errors: unknown[] = [];
  /** User names of those who may no longer decide. */
  readonly powerless: Set<string> = new Set();
  /** True: the host cannot say whom a repo belongs to. */
  ownersFail = false;
  /** True: every question to the host fails. */
  hostFails = false;
  now: Date = new Date("2026-03-02T10:00:00Z");
  readonly #servers: GateServer[] = [];
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(): Promise<MailScene> {
    return new MailScene(await openTestDatabase());
  }

  /** One of several servers over the one database. */
  async server(options: Partial<MailOptions> | "no mail" = {}): Promise<GateServer> {
    const find = (user: { userId: string } | { username: string }): Account | undefined =>
      [...this.people.values(), ...this.admins].find((p) =>
        "userId" in user ? p.id === user.userId : p.username === user.username,
      );
    const server = await createGateServer({
      database: this.#database,
      defaultGated: "manual",
      clock: () => this.now,
      onFault: (error) => this.errors.push(error),
      ...(options !== "no mail" && {
        mail: {
          transport: this.box,
          baseUrl: "https://data.example.org",
          defaultMode: "real-time",
          ...options,
        },
      }),
      authenticate: async ({ headers }) =>
        find({ username: headers.get("x-test-user") ?? "" }) ?? null,
      canWrite: async ({ username }) => !this.powerless.has(username),
      findRepo: async (repo) => ({ repo, author: "x", sha: "a".repeat(40), ...parseCard("") }),
      listFiles: async () => [],
      openFile: async () => null,
      findUser: async (user) => {
        if (this.hostFails) throw new Error("the host is away");
        return find(user) ?? null;
      },
      searchUsers: async () => [],
      listOwners: async ({ id }) => {
        if (this.hostFails || this.ownersFail) throw new Error("the host is away");
        return id.startsWith("acme/") ? this.admins : [this.person("mary")];
      },
    });
    this.#servers.push(server);
    return server;
  }

  person(name: string): Account {
    const person = this.people.get(name) ?? mailPerson(name);
    this.people.set(name, person);
    return person;
  }

  async ask(server: GateServer, who: string, repo: Repo = VOICES): Promise<void> {
    await server.services.requests.ask(repo, {
      user: this.person(who),
      status: "pending",
      answers: [["Secret", "42"]],
      gateFingerprint: "f".repeat(64),
    });
  }

  async decide(
    server: GateServer,
    who: string,
    [from, to]: readonly [RequestStatus, RequestStatus],
    reason?: string,
  ): Promise<void> {
    const decision = { userId: this.person(who).id, from, to, ...(reason && { reason }) };
    const reviewer: Person = this.person("mary");
    const done = await server.services.requests.decide(VOICES, decision, reviewer);
    if (!done) throw new Error(`${who} does not stand at ${from}`);
  }

  /** Let time pass, in seconds. */
  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1_000);
  }

  /** As at the beginning. */
  async reset(server: GateServer): Promise<void> {
    this.now = new Date("2026-03-02T10:00:00Z");
    this.hostFails = false;
    this.ownersFail = false;
    this.powerless.clear();
    this.box.take();
    this.box.answer = () => ({ ok: true });
    this.errors.length = 0;
    const { db } = server.services;
    for (const table of [
      "sp_request",
      "sp_event",
      "sp_count",
      "sp_repo",
      "sp_notice",
      "sp_mail",
    ] as const) {
      await db.deleteFrom(table).execute();
    }
  }

  async close(): Promise<void> {
    await this.#servers[0]?.close();
  }
}
