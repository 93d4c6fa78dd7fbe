import type { ApprovalMode, GateSettings, Repo } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.types.ts";

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
    const row = await this.#db
      .selectFrom("sp_repo")
      .selectAll()
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .executeTakeFirst();
    if (!row) return { gated: this.#default };
    const mode = row.notifications_mode;
    return {
      gated: row.gated === "auto" || row.gated === "manual" ? row.gated : false,
      ...((mode === "bulk" || mode === "real-time") && { notificationsMode: mode }),
      ...(row.notifications_email !== null && { notificationsEmail: row.notifications_email }),
      ...(row.org_members_gated !== null && { orgMembersGated: row.org_members_gated }),
    };
  }

  /** Change only what is named. */
  async saveSettings(repo: Repo, change: Partial<GateSettings>): Promise<void> {
    const set = {
      ...(change.gated !== undefined && { gated: String(change.gated) }),
      ...(change.notificationsMode !== undefined && {
        notifications_mode: change.notificationsMode,
      }),
      ...(change.notificationsEmail !== undefined && {
        notifications_email: change.notificationsEmail,
      }),
      ...(change.orgMembersGated !== undefined && { org_members_gated: change.orgMembersGated }),
    };
    await this.#upsert(repo, set);
  }

  /**
   * Remember where the host keeps a repo. Gives the other place where the name was taken by one
   * before: whoever was accepted there must not get these files.
   */
  async claim(repo: Repo, place: string): Promise<{ readonly takenBy?: string }> {
    const row = await this.#db
      .selectFrom("sp_repo")
      .select("place")
      .where("repo_type", "=", repo.type)
      .where("repo_id", "=", repo.id)
      .executeTakeFirst();
    if (row?.place && row.place !== place) return { takenBy: row.place };
    await this.#upsert(repo, { place });
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

  async #upsert(repo: Repo, set: Partial<Tables["sp_repo"]>): Promise<void> {
    if (Object.keys(set).length === 0) return;
    await this.#db
      .insertInto("sp_repo")
      .values({ repo_type: repo.type, repo_id: repo.id, gated: String(this.#default), ...set })
      .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doUpdateSet(set))
      .execute();
  }
}
