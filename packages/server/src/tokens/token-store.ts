import { timingSafeEqual } from "hono/utils/buffer";
import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.types.ts";
import { type Basis, bumpVersion, lockBasis, personScope } from "../store/versions.ts";
import { hashOfToken, newToken, tokenIdOf } from "./token-text.ts";

export type TokenRole = "read" | "write";

/** A token as its owner sees it; the token itself is shown when it is made, and never again. */
export interface TokenInfo {
  /** The first letters after `hf_sp_`. */
  readonly id: string;
  readonly name: string;
  readonly role: TokenRole;
  /** Whether it may read the files of gated repositories. */
  readonly gatedRepos: boolean;
  readonly createdAt: string;
  /** To the minute; absent while it was never used. */
  readonly lastUsedAt?: string;
}

/** Whose token it is, and what it may. */
export interface TokenHolder {
  readonly userId: string;
  readonly name: string;
  readonly role: TokenRole;
  readonly gatedRepos: boolean;
}

/** What a token is made with. */
export interface NewToken {
  /** The person's own for it. */
  readonly name: string;
  readonly role: TokenRole;
  /** True when absent. */
  readonly gatedRepos?: boolean;
}

export type NewTokenResult =
  | { readonly ok: true; readonly token: string; readonly info: TokenInfo }
  | { readonly ok: false; readonly problem: "name-taken" | "too-many" };

export const TOKENS_MAX = 50;
export const TOKEN_NAME_MAX_LENGTH = 60;
const USE_NOTED_EVERY_MS = 60_000;

/** People's tokens. Of each only the hash is kept. */
export class TokenStore {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => Date;

  constructor(db: Kysely<Tables>, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  /** A person's tokens, the newest first. */
  async list(userId: string): Promise<readonly TokenInfo[]> {
    const rows = await this.#db
      .selectFrom("sp_token")
      .selectAll()
      .where("user_id", "=", userId)
      .orderBy("created_at", "desc")
      .orderBy("id")
      .execute();
    return rows.map(({ id, name, role, gated_repos, created_at, last_used_at }) => ({
      id,
      name,
      role,
      gatedRepos: gated_repos,
      createdAt: created_at.toISOString(),
      ...(last_used_at && { lastUsedAt: last_used_at.toISOString() }),
    }));
  }

  /** Make a token. The only time that its text is there. */
  async create(
    userId: string,
    { name, role, gatedRepos = true }: NewToken,
    basis?: Basis,
  ): Promise<NewTokenResult> {
    if ((await this.list(userId)).length >= TOKENS_MAX) return { ok: false, problem: "too-many" };
    const { id, text } = newToken();
    const createdAt = this.#clock().toISOString();
    const hash = hashOfToken(text);
    const made = await this.#db.transaction().execute(async (trx) => {
      if (basis) await lockBasis(trx, basis);
      return trx
        .insertInto("sp_token")
        .values({
          id,
          user_id: userId,
          name,
          role,
          gated_repos: gatedRepos,
          hash,
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.columns(["user_id", "name"]).doNothing())
        .returning("id")
        .executeTakeFirst();
    });
    return made
      ? { ok: true, token: text, info: { id, name, role, gatedRepos, createdAt } }
      : { ok: false, problem: "name-taken" };
  }

  /** From now on the token opens nothing, not even for what began with it. False where the person has none of this id. */
  revoke(userId: string, id: string): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      await bumpVersion(trx, [personScope(userId)]);
      const row = await trx
        .deleteFrom("sp_token")
        .where("user_id", "=", userId)
        .where("id", "=", id)
        .returning("id")
        .executeTakeFirst();
      return row !== undefined;
    });
  }

  /** Whose token a text is, or undefined. Notes the use. */
  async use(text: string): Promise<TokenHolder | undefined> {
    const id = tokenIdOf(text);
    if (id === undefined) return undefined;
    const row = await this.#db
      .selectFrom("sp_token")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    // The database looks for the id alone: how long the rest takes says nothing about the secret.
    if (!row || !(await timingSafeEqual(row.hash, hashOfToken(text)))) return undefined;
    await this.#noteUse(id, row.last_used_at);
    const { user_id, name, role, gated_repos } = row;
    return { userId: user_id, name, role, gatedRepos: gated_repos };
  }

  async #noteUse(id: string, last: Date | null): Promise<void> {
    const now = this.#clock();
    if (last && now.getTime() - last.getTime() < USE_NOTED_EVERY_MS) return;
    await this.#db
      .updateTable("sp_token")
      .set({ last_used_at: now.toISOString() })
      .where("id", "=", id)
      .execute();
  }
}
