import type { ApprovalMode, GateSettings, Person, Repo, SettingsChange } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import type { Kysely, Transaction } from "kysely";
import { namespaceOf } from "../host/namespace-of.ts";
import type { BlockedPlaces } from "../host/region.types.ts";
import { blockedPlacesOf } from "./blocked-places-store.ts";
import { ofSubject } from "./of-subject.ts";
import { forgetCounts } from "./request-counts.ts";
import type { Subject } from "./subject.types.ts";
import type { Tables } from "./tables.types.ts";
import { type Basis, bumpVersion, scopeOf, versionWith } from "./versions.ts";

/** What is known of a repo beside its card. */
export interface RepoFacts {
  readonly settings: GateSettings;
  /** Hidden from all but its owners. */
  readonly private: boolean;
  /** Who created it here, empty; undefined where the host brought it along. */
  readonly createdBy?: string;
  /** The places that its namespace blocks. */
  readonly blocked?: BlockedPlaces;
  /** As of which all of this is. */
  readonly version: number;
}

/** What a repo is shown with: the fingerprint of its gate, and the gating group that it is in. */
export interface Shown {
  readonly fingerprint: string;
  readonly group: string | null;
}

// What goes with a repo, so that nothing of it is about a later one of its name: former names must not lead
// there. The events stay.
const KEPT_FOR_REPO = [
  "sp_request",
  "sp_submission",
  "sp_notice",
  "sp_retention",
  "sp_shown",
  "sp_alias",
] as const;

/** Settings of repos, gates as they were shown, and where the host keeps each repo. */
export class RepoStore {
  readonly #db: Kysely<Tables>;
  readonly #default: false | ApprovalMode;
  readonly #keptGates = new Set<string>();
  /** What repos were last shown with, as of a version. */
  readonly #shown = new Map<string, { readonly text: string; readonly version: number }>();

  /** `fallback` is how a repo without settings is gated. */
  constructor(db: Kysely<Tables>, fallback: false | ApprovalMode) {
    this.#db = db;
    this.#default = fallback;
  }

  async settings(repo: Repo): Promise<GateSettings> {
    return (await this.read(repo)).settings;
  }

  async read(repo: Repo): Promise<RepoFacts> {
    const { version, ...row } = await versionWith(this.#db)
      .leftJoin("sp_repo", (join) =>
        join.on("repo_type", "=", repo.type).on("repo_id", "=", repo.id),
      )
      .leftJoin("sp_blocked_places", (join) => join.on("namespace", "=", namespaceOf(repo.id)))
      .select(["apply_to", "places"])
      .select(["gated", "notifications_mode", "notifications_email", "org_members_gated"])
      .select(["private", "created_by"])
      .executeTakeFirstOrThrow();
    const blocked = blockedPlacesOf(row);
    const common = { version, ...(blocked && { blocked }) };
    if (row.gated === null)
      return { settings: { gated: this.#default }, private: false, ...common };
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
      ...common,
    };
  }

  /** The repos that clients have created here. */
  async created(): Promise<readonly Repo[]> {
    const rows = await this.#db
      .selectFrom("sp_repo")
      .select(["repo_type", "repo_id"])
      .where("created_by", "is not", null)
      .execute();
    return rows.map(({ repo_type, repo_id }) => {
      return { type: repo_type as Repo["type"], id: repo_id }; // written by `create`
    });
  }

  /** An empty repo. False where there is one already. */
  create(repo: Repo, account: Person, isPrivate: boolean, basis?: Basis): Promise<boolean> {
    return this.#change(repo, basis, async (trx) => {
      const row = await trx
        .insertInto("sp_repo")
        .values({
          ...ofSubject(repo),
          gated: "false",
          created_by: account.id,
          private: isPrivate,
        })
        .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doNothing())
        .returning("repo_id")
        .executeTakeFirst();
      return row !== undefined;
    });
  }

  /** Deletes a created repo with all its requests. Returns whether it existed. */
  delete(repo: Repo, basis?: Basis): Promise<boolean> {
    return this.#change(repo, basis, async (trx) => {
      const row = await trx
        .deleteFrom("sp_repo")
        .where((eb) => eb.and(ofSubject(repo)))
        .where("created_by", "is not", null)
        .returning("repo_id")
        .executeTakeFirst();
      if (!row) return false;
      for (const table of KEPT_FOR_REPO) {
        await trx
          .deleteFrom(table)
          .where((eb) => eb.and(ofSubject(repo)))
          .execute();
      }
      await forgetCounts(trx, repo);
      return true;
    });
  }

  /** Change only what is named. `private` hides it from all but its owners. */
  async saveSettings(
    repo: Repo,
    change: SettingsChange & { readonly private?: boolean },
    basis?: Basis,
  ): Promise<void> {
    const set = {
      ...(change.gated !== undefined && { gated: String(change.gated) }),
      ...(change.notificationsMode !== undefined && {
        notifications_mode: change.notificationsMode,
      }),
      ...(change.notificationsEmail !== undefined && {
        notifications_email: change.notificationsEmail || null,
      }),
      ...(change.orgMembersGated !== undefined && { org_members_gated: change.orgMembersGated }),
      ...(change.private !== undefined && { private: change.private }),
    };
    await this.#upsert(repo, set, this.#default, basis);
  }

  /**
   * Remembers where the host keeps a repo. Returns the other place if the name belonged to another repo:
   * people accepted there must not get these files. `gated` is the initial setting of a new repo.
   */
  async claim(
    repo: Subject,
    place: string,
    gated?: GateSettings["gated"],
  ): Promise<{ readonly takenBy?: string }> {
    const row = await this.#db
      .selectFrom("sp_repo")
      .select("place")
      .where((eb) => eb.and(ofSubject(repo)))
      .executeTakeFirst();
    if (row?.place && row.place !== place) return { takenBy: row.place };
    await this.#upsert(repo, { place }, gated);
    return {};
  }

  /**
   * Keep a gate as it is shown, so that what was agreed to can be read later. Gives its fingerprint. What
   * is shown after asking is no part of that, and left out: repos with the same terms share what is kept.
   */
  async keepGate({ afterRequest: _, ...gate }: GateModel): Promise<string> {
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

  /**
   * Notes the terms that a repo is about to be shown with. Writes that began before are stale from then on:
   * nothing is stored for earlier terms. Returns the new basis; throws a `StaleError` if the repo was shown
   * with other terms since the basis.
   */
  async noteShown(repo: Repo, { fingerprint, group }: Shown, basis: Basis): Promise<Basis> {
    const scope = scopeOf(repo);
    const text = `${fingerprint} ${group ?? ""}`;
    const known = this.#shown.get(scope);
    if (known?.text === text && known.version === basis.version) return basis;
    const row = await this.#db
      .selectFrom("sp_shown")
      .select(["fingerprint", "gating_group"])
      .where((eb) => eb.and(ofSubject(repo)))
      .executeTakeFirst();
    let { version } = basis;
    if (row?.fingerprint !== fingerprint || row.gating_group !== group) {
      const set = { fingerprint, gating_group: group };
      version = await this.#db.transaction().execute(async (trx) => {
        const bumped = await bumpVersion(trx, [scope], basis);
        await trx
          .insertInto("sp_shown")
          .values({ ...ofSubject(repo), ...set })
          .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doUpdateSet(set))
          .execute();
        return bumped;
      });
    }
    this.#shown.set(scope, { text, version });
    return { ...basis, version };
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
    basis?: Basis,
  ): Promise<void> {
    if (Object.keys(set).length === 0) return;
    await this.#change(repo, basis, (trx) =>
      trx
        .insertInto("sp_repo")
        .values({ ...ofSubject(repo), gated: String(gated), ...set })
        .onConflict((conflict) => conflict.columns(["repo_type", "repo_id"]).doUpdateSet(set))
        .execute(),
    );
  }

  /** Runs one transaction, which makes earlier reads of the repo stale. */
  #change<R>(
    repo: Subject,
    basis: Basis | undefined,
    work: (trx: Transaction<Tables>) => Promise<R>,
  ): Promise<R> {
    return this.#db.transaction().execute(async (trx) => {
      await bumpVersion(trx, [scopeOf(repo)], basis);
      return work(trx);
    });
  }
}
