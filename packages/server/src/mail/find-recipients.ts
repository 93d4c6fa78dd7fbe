import type { Repo } from "@sallyport/access";
import type { Account, Host } from "../host/host.types.ts";
import type { RepoStore } from "../store/repo-store.ts";
import { isMailAddress } from "./mail-address.ts";

/** Somebody who is told. */
export interface MailRecipient {
  readonly address: string;
  readonly name: string | null;
  readonly locale: string | null;
}

/** Who is told of new requests for a repo, and how; nobody where it is open to all. */
export interface OwnersToTell {
  readonly mode: "bulk" | "real-time";
  readonly recipients: readonly MailRecipient[];
}

/** As on the Hub: an organization's first five admins. */
const MOST_OWNERS = 5;

interface Sources {
  readonly host: Host;
  readonly repos: RepoStore;
  readonly defaultMode: "bulk" | "real-time";
}

/** The address from the settings; else the owner's own, or an organization's first five admins'. */
export async function findOwners(
  { host, repos, defaultMode }: Sources,
  repo: Repo,
): Promise<OwnersToTell> {
  const { gated, notificationsMode, notificationsEmail } = await repos.settings(repo);
  const mode = notificationsMode ?? defaultMode;
  if (gated === false) return { mode, recipients: [] };
  const owners = await accountsOf(host, repo);
  const all = owners.flatMap(recipientOf);
  if (!notificationsEmail || !isMailAddress(notificationsEmail)) return { mode, recipients: all };
  const known = all.find((one) => same(one.address, notificationsEmail));
  const locale = known?.locale ?? owners[0]?.locale ?? null;
  return {
    mode,
    recipients: [known ?? { address: notificationsEmail, name: null, locale }],
  };
}

/** The requester at the address that the host knows now. */
export async function findRequester(host: Host, userId: string): Promise<readonly MailRecipient[]> {
  const account = await host.findUser({ userId });
  return account ? recipientOf(account) : [];
}

async function accountsOf(host: Host, repo: Repo): Promise<readonly Account[]> {
  if (host.listOwners) return (await host.listOwners(repo)).slice(0, MOST_OWNERS);
  const owner = await host.findUser({ username: repo.id.split("/", 1)[0] ?? "" });
  return owner ? [owner] : [];
}

function recipientOf({ email, fullname, username, locale }: Account): readonly MailRecipient[] {
  if (!isMailAddress(email)) return [];
  return [{ address: email, name: fullname || username, locale: locale ?? null }];
}

/** Whether two addresses are one mailbox's, as far as anybody relies on it. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
