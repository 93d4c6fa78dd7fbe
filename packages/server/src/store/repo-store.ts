import type { ApprovalMode, GateSettings, Person, Repo, SettingsChange } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Kysely } from "kysely";
import { forgetCounts } from "./request-counts.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";

/** What is known of a repo beside its card. */
export interface RepoFacts {
  readonly settings: GateSettings;
  /** Hidden from all but its owners. */
  readonly private: boolean;
  /** Who created it here, empty; undefined where the host brought it along. */
  readonly createdBy?: string;
}

/** Settings of repos, gates as they were shown, and where the host keeps each repo. */
export class RepoStore {
  readonly #db: Kysely<Tables>;
  readonly #default: false | ApprovalMode;
  readonly #keptGates = new Set<string>();

  /** `fallback` is how a repo without settings is gated. */
  constructor(db: Kysely<Tables>, fallback: false | ApprovalMode) {
    this.#db = db;
    this.#default = fallback;
  }

  async settings(repo: Repo): Promise<GateSettings> {
    return (await this.read(repo)).settings;
  }

  async read(repo: Repo): Promise<RepoFacts> {
    const row = await this.#db
      .selectFrom("sp_repo")
      .selectAll()
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .executeTakeFirst();
    if (!row) return { settings: { gated: this.#default }, private: false };
    const mode = row.notifications_mode;
    const settings: GateSettings = {
      gated: row.gated === "auto" || row.gated === "manual" ? row.gated : false,
      ...((mode === "bulk" || mode === "real-time") && { notificationsMode: mode }),
      ...(row.notifications_email !== null && { notificationsEmail: row.notifications_email }),
      ...(row.org_members_gated !== null && { orgMembersGated: row.org_members_gated }),
    };
    return {
      settings,
      private: row.private === true,
      ...(row.created_by !== null && { createdBy: row.created_by }),
    };
  }

  /** An empty repo. False where there is one already. */
  async create(repo: Repo, account: Person, isPrivate: boolean): Promise<boolean> {
    const row = await this.#db
      .insertInto("sp_repo")
      .values({
        repo_type: repo.type,
        repo_id: repo.id,
        gated: "false",
        created_by: account.id,
        private: isPrivate,
      })
      .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doNothing())
      .returning("repo_id")
      .executeTakeFirst();
    return row !== undefined;
  }

  /** A created repo with all its requests. False where there is none. */
  delete(repo: Repo): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const row = await trx
        .deleteFrom("sp_repo")
        .where("repo_type", "=", repo.type)
        .where("repo_id", "=", repo.id)
        .where("created_by", "is not", null)
        .returning("repo_id")
        .executeTakeFirst();
      if (!row) return false;
      for (const table of ["sp_request", "sp_submission"] as const) {
        await trx
          .deleteFrom(table)
          .where("repo_type", "=", repo.type)
          .where("repo_id", "=", repo.id)
          .execute();
      }
      // A former name must not lead to a later repo of this name.
      await trx
        .deleteFrom("sp_alias")
        .where("repo_type", "=", repo.type)
        .where("repo_id", "=", repo.id)
        .execute();
      await forgetCounts(trx, repo);
      return true;
    });
  }

  async setPrivate(repo: Repo, isPrivate: boolean): Promise<void> {
    await this.#upsert(repo, { private: isPrivate });
  }

  /** Change only what is named. */
  async saveSettings(repo: Repo, change: SettingsChange): Promise<void> {
    const set = {
      ...(change.gated !== undefined && { gated: String(change.gated) }),
      ...(change.notificationsMode !== undefined && {
        notifications_mode: change.notificationsMode,
      }),
      ...(change.notificationsEmail !== undefined && {
        notifications_email: change.notificationsEmail || null,
      }),
      ...(change.orgMembersGated !== undefined && { org_members_gated: change.orgMembersGated }),
    };
    await this.#upsert(repo, set);
  }

  /**
   * Remember where the host keeps a repo. Gives the other place where the name was taken by one
   * before: whoever was accepted there must not get these files. `gated` is how a repo begins that was
   * not known here.
   */
  async claim(
    repo: Subject,
    place: string,
    gated?: GateSettings["gated"],
  ): Promise<{ readonly takenBy?: string }> {
    const row = await this.#db
      .selectFrom("sp_repo")
      .select("place")
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .executeTakeFirst();
    if (row?.place && row.place !== place) return { takenBy: row.place };
    await this.#upsert(repo, { place }, gated);
    return {};
  }

  /** Keep a gate as it is shown, so that what was agreed to can be read later. Gives its fingerprint. */
  async keepGate(gate: GateModel): Promise<string> {
    const fingerprint = gateFingerprint(gate);
    if (!this.#keptGates.has(fingerprint)) {
      await this.#db
        .insertInto("sp_gate")
        .values({ fingerprint, gate: JSON.stringify(gate) })
        .onConflict((conflict) => conflict.column("fingerprint").doNothing())
        .execute();
      this.#keptGates.add(fingerprint);
    }
    return fingerprint;
  }

  async findGate(fingerprint: string): Promise<GateModel | undefined> {
    const row = await this.#db
      .selectFrom("sp_gate")
      .select("gate")
      .where("fingerprint", "=", fingerprint)
      .executeTakeFirst();
    return row && (JSON.parse(row.gate) as GateModel); // written by `keepGate`
  }

  async #upsert(
    repo: Subject,
    set: Partial<Tables["sp_repo"]>,
    gated: GateSettings["gated"] = this.#default,
  ): Promise<void> {
    if (Object.keys(set).length === 0) return;
    await this.#db
      .insertInto("sp_repo")
      .values({ repo_type: repo.type, repo_id: repo.id, gated: String(gated), ...set })
      .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doUpdateSet(set))
      .execute();
  }
}
