import type { GateSettings, Repo } from "@sallyport/access";
import { EMPTY_GATE } from "@sallyport/schema";
import { ownCollections, settingsWithin } from "../groups/group-of.ts";
import type { Account, HostRepo } from "../host/host.types.ts";
import { memberOf, namespaceOf } from "../host/namespace-of.ts";
import type { BlockedPlaces, Region } from "../host/region.types.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { stableId } from "../store/stable-id.ts";
import { isStorable } from "../store/storable.ts";
import type { Subject } from "../store/subject.types.ts";
import { type Basis, namespaceScope, personScope, scopeOf } from "../store/versions.ts";
import type { Sender } from "../tokens/authenticate.ts";
import { asksRegion } from "./location.ts";

/** A repo that a request is about, with who sends it. */
export interface Target extends HostRepo {
  readonly account: Account | null;
  /** Whether the repo is theirs; a token that only reads decides nothing all the same. */
  readonly owner: boolean;
  /** As they hold: a group's before the repo's own. */
  readonly settings: GateSettings;
  readonly private: boolean;
  /** What its requests are kept under. */
  readonly subject: Subject;
  /** The versions that this was read at, for writes and downloads that depend on it. */
  readonly basis: Basis;
  /** The places that the repo's namespace blocks. */
  readonly blocked?: BlockedPlaces;
  /** Where the sender is, where the gate or blocked places ask for it and it is known. */
  readonly region?: Region;
}

/** Parameters that every route about a repo has. */
export interface RepoParams {
  readonly type: Repo["type"];
  readonly namespace: string;
  readonly name: string;
}

/** Finds the repo of an HTTP request; refuses if it does not exist. */
export async function findTarget(
  services: Services,
  request: Request,
  { type, namespace, name }: RepoParams,
): Promise<Target> {
  const asked = { type, id: `${namespace}/${name}` };
  const sender = await services.senderOf(request);
  let target = await lookUp(services, sender, asked);
  if (!services.lastVersion.is(sender.version)) {
    // Something has changed since this server last looked: only now is that known.
    services.forget(request);
    target = await lookUp(services, await services.senderOf(request), asked);
  }
  if (!target || target === "hidden") throw refusals.noRepo(sender.account !== null, target);
  if (!asksRegion(target.gate) && !target.blocked) return target;
  const region = await services.regionOf(request);
  return region ? { ...target, region } : target;
}

/** A repo as an account sees it; undefined if they can't see it. */
export async function readTarget(
  services: Services,
  sender: Sender,
  asked: Repo,
): Promise<Target | undefined> {
  const found = await lookUp(services, sender, asked);
  return found === "hidden" ? undefined : found;
}

async function lookUp(
  services: Services,
  { account, version }: Sender,
  asked: Repo,
): Promise<Target | "hidden" | undefined> {
  const { host, repos } = services;
  // An impossible name is no repo; skip the database.
  if (!isStorable(asked.id)) return undefined;
  const brought = await host.findRepo(asked);
  const facts = await repos.read(brought?.repo ?? asked);
  services.lastVersion.note(facts.version);
  const { settings, private: isPrivate, createdBy, blocked } = facts;
  const found = brought ?? (createdBy === undefined ? undefined : emptyRepo(asked, createdBy));
  if (!found) return undefined;
  const owner = account ? await host.canWrite(account, found.repo) : false;
  if (isPrivate && !owner && !(account && memberOf(account, found.repo.id))) return "hidden";
  const collections = await ownCollections(services, found.repo);
  const [group] = await services.groups.among(collections);
  return {
    ...found,
    account,
    owner,
    settings: settingsWithin(group, settings),
    private: isPrivate,
    ...(blocked && { blocked }),
    subject: group ? { type: "collection", id: group.collection } : found.repo,
    basis: {
      version,
      scopes: [
        scopeOf(found.repo),
        namespaceScope(namespaceOf(found.repo.id)),
        ...collections.map((id) => scopeOf({ type: "collection", id })),
        ...(account ? [personScope(account.id)] : []),
      ],
    },
  };
}

/** A repo that was created here and holds nothing. */
function emptyRepo(repo: Repo, createdBy: string): HostRepo {
  const sha = stableId(`${repo.type} ${repo.id}`, 40);
  const author = namespaceOf(repo.id);
  return { repo, author, sha, gate: EMPTY_GATE, diagnostics: [], createdBy };
}

/** The signed-in caller; refuses the others. */
export function signedIn({ account }: Target): Account {
  if (!account) throw refusals.signedOut();
  return account;
}

/** The signed-in caller who may ask and withdraw; refuses tokens that only read. */
export function askerOf(target: Target): Account {
  const account = signedIn(target);
  if (account.token?.role === "read") throw refusals.readOnly();
  return account;
}

/** The repo's owner; refuses everyone else. */
export function ownerOf(target: Target): Account {
  const account = signedIn(target);
  if (!target.owner || account.token?.role === "read") throw refusals.readOnly();
  return account;
}

/** Refuses where the repo is open to all. */
export function mustBeGated({ settings, repo }: Target): void {
  if (settings.gated === false) throw refusals.notGated(repo.type, repo.id);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
