import type { GateSettings, Repo } from "@sallyport/access";
import { EMPTY_GATE } from "@sallyport/schema";
import type { Account, HostRepo } from "../host/host.types.ts";
import { Refusal, refusals } from "./refusal.ts";
import type { Services } from "./services.types.ts";
import { stableId } from "./stable-id.ts";

/** A repo that a request is about, with who sends it. */
export interface Target extends HostRepo {
  readonly account: Account | null;
  /** Whether the repo is theirs; a token that only reads decides nothing all the same. */
  readonly owner: boolean;
  readonly settings: GateSettings;
  readonly private: boolean;
}

/** Parameters that every route about a repo has. */
export interface RepoParams {
  readonly type: Repo["type"];
  readonly namespace: string;
  readonly name: string;
}

/** Find the repo that a request is about; refuses where there is none. */
export async function findTarget(
  services: Services,
  request: Request,
  { type, namespace, name }: RepoParams,
): Promise<Target> {
  const { host, repos } = services;
  const account = await host.authenticate(request);
  const asked: Repo = { type, id: `${namespace}/${name}` };
  const brought = await host.findRepo(asked);
  const { settings, private: isPrivate, created } = await repos.read(brought?.repo ?? asked);
  const found = brought ?? (created ? emptyRepo(asked) : undefined);
  if (!found) throw refusals.noRepo(account !== null);
  const owner = account ? await host.canWrite(account, found.repo) : false;
  if (isPrivate && !owner) throw refusals.noRepo(account !== null);
  return { ...found, account, owner, settings, private: isPrivate };
}

/** A repo that was created here and holds nothing. */
function emptyRepo(repo: Repo): HostRepo {
  const sha = stableId(`${repo.type} ${repo.id}`, 40);
  return { repo, author: repo.id.split("/")[0] ?? "", sha, gate: EMPTY_GATE, diagnostics: [] };
}

/** The signed-in caller; refuses the others. */
export function signedIn({ account }: Target): Account {
  if (!account) throw refusals.signedOut();
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
