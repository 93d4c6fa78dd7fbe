import type { Repo } from "@sallyport/access";
import { notificationSettings, reposUnder } from "../groups/group-of.ts";
import type { Account, Host } from "../host/host.types.ts";
import { namespaceOf } from "../host/namespace-of.ts";
import type { Services } from "../http/services.types.ts";
import { makeStorable } from "../http/storable.ts";
import type { Subject } from "../store/subject.types.ts";
import { isMailAddress } from "./mail-address.ts";

/** Somebody who is told. */
export interface MailRecipient {
  readonly address: string;
  /** Null where the address is no account's. */
  readonly userId: string | null;
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

interface Sources extends Pick<Services, "host" | "repos" | "groups"> {
  readonly defaultMode: "bulk" | "real-time";
}

/** The address from the settings; else the owner's own, or an organization's first five admins'. */
export async function findOwners(sources: Sources, subject: Subject): Promise<OwnersToTell> {
  const settings = await notificationSettings(sources, subject);
  const { gated, notificationsMode, notificationsEmail } = settings;
  const mode = notificationsMode ?? sources.defaultMode;
  // A group's repos are one owner's.
  const [repo] = await reposUnder(sources, subject);
  if (gated === false || !repo) return { mode, recipients: [] };
  const owners = await accountsOf(sources.host, repo);
  const all = owners.flatMap(recipientOf);
  if (!notificationsEmail || !isMailAddress(notificationsEmail)) return { mode, recipients: all };
  const known = all.find((one) => same(one.address, notificationsEmail));
  const locale = known?.locale ?? owners[0]?.locale ?? null;
  return {
    mode,
    recipients: [known ?? { address: notificationsEmail, userId: null, name: null, locale }],
  };
}

/** The requester at the address that the host knows now. */
export async function findRequester(host: Host, userId: string): Promise<readonly MailRecipient[]> {
  const account = await host.findUser({ userId });
  return account ? recipientOf(account) : [];
}

async function accountsOf(host: Host, repo: Repo): Promise<readonly Account[]> {
  if (host.listOwners) return (await host.listOwners(repo)).slice(0, MOST_OWNERS);
  const owner = await host.findUser({ username: namespaceOf(repo.id) });
  return owner ? [owner] : [];
}

function recipientOf({ id, email, fullname, username, locale }: Account): readonly MailRecipient[] {
  if (!isMailAddress(email)) return [];
  const name = makeStorable(fullname || username);
  return [{ address: email, userId: id, name, locale: locale ?? null }];
}

/** Whether two addresses are one mailbox's, as far as anybody relies on it. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
