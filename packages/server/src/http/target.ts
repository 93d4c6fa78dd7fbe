import type { GateSettings, Repo } from "@sallyport/access";
import type { Account, HostRepo } from "../host/host.types.ts";
import { Refusal, refusals } from "./refusal.ts";
import type { Services } from "./services.types.ts";

/** A repo that a request is about, with who sends it. */
export interface Target extends HostRepo {
  readonly account: Account | null;
  readonly owner: boolean;
  readonly settings: GateSettings;
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
  const found = await host.findRepo({ type, id: `${namespace}/${name}` });
  if (!found) throw refusals.noRepo(account !== null);
  const [owner, settings] = await Promise.all([
    account ? host.canWrite(account, found.repo) : false,
    repos.settings(found.repo),
  ]);
  return { ...found, account, owner, settings };
}

/** The signed-in caller; refuses the others. */
export function signedIn({ account }: Target): Account {
  if (!account) throw refusals.signedOut();
  return account;
}

/** The repo's owner; refuses everyone else. */
export function ownerOf(target: Target): Account {
  const account = signedIn(target);
  if (!target.owner) throw refusals.readOnly();
  return account;
}

/** Refuses where the repo is open to all. */
export function mustBeGated({ settings, repo }: Target): void {
  if (settings.gated === false) throw refusals.notGated(repo.type, repo.id);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
