import type { Kysely } from "kysely";
import type { Tables } from "./tables.types.ts";
import { readVersion } from "./versions.ts";

/**
 * The version as this server has last read it, which requests begin with: one statement less than to read
 * it for each. An earlier version misses nothing. It only makes a request begin again that has met a
 * change which is older than the request.
 */
export class LastVersion {
  readonly #db: Kysely<Tables>;
  #version: number | undefined;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** What a request that begins now begins with. */
  async get(): Promise<number> {
    return this.#version ?? this.refresh();
  }

  async refresh(): Promise<number> {
    this.#version = await readVersion(this.#db);
    return this.#version;
  }

  /** Keep a version that was read outside of any transaction. */
  note(version: number): void {
    this.#version = version;
  }

  is(version: number): boolean {
    return this.#version === version;
  }
}
