import type { Repo } from "@sallyport/access";
import { isMailAddress } from "@sallyport/access";
import { notificationSettings, reposUnder } from "../groups/group-of.ts";
import type { Account, Host } from "../host/host.types.ts";
import { namespaceOf } from "../host/namespace-of.ts";
import type { Services } from "../services/services.types.ts";
import { makeStorable } from "../store/storable.ts";
import type { Subject } from "../store/subject.types.ts";

/** The recipient of an email. */
export interface MailRecipient {
  readonly address: string;
  /** Null where the address is no account's. */
  readonly userId: string | null;
  readonly name: string | null;
  readonly locale: string | null;
}

/** As on the Hub: an organization's first five admins. */
const MOST_OWNERS = 5;

/** What recipients are found with. */
export type RecipientSources = Pick<Services, "host" | "repos" | "groups">;

/** The owners' notification settings. */
export async function notificationMode(
  sources: RecipientSources & { readonly defaultMode: "bulk" | "real-time" },
  subject: Subject,
): Promise<"bulk" | "real-time"> {
  return (await notificationSettings(sources, subject)).notificationsMode ?? sources.defaultMode;
}

/**
 * The recipients for new requests: the address from the settings, or else the first five owners who have an
 * address and can decide. Empty if the repo is not gated.
 */
export async function findOwners(
  sources: RecipientSources,
  subject: Subject,
): Promise<readonly MailRecipient[]> {
  const { gated, notificationsEmail } = await notificationSettings(sources, subject);
  const { host } = sources;
  // A group's repos are one owner's.
  const [repo] = await reposUnder(sources, subject);
  if (gated === false || !repo) return [];
  const owners = await ownersOf(host, repo);
  const reachable = owners.flatMap((account) =>
    recipientOf(account).map((recipient) => ({ account, recipient })),
  );
  if (notificationsEmail && isMailAddress(notificationsEmail)) {
    const known = reachable.find(({ recipient }) => same(recipient.address, notificationsEmail));
    const locale = owners[0]?.locale ?? null;
    const address = { address: notificationsEmail, userId: null, name: null, locale };
    return [known?.recipient ?? address];
  }
  const told: MailRecipient[] = [];
  for (const { account, recipient } of reachable) {
    if (await host.canWrite(account, repo)) told.push(recipient);
    if (told.length === MOST_OWNERS) break;
  }
  return told;
}

/** Whether a recipient found earlier can still be notified of a subject's requests. */
export async function isStillTold(
  sources: RecipientSources,
  subject: Subject,
  { address, userId }: Pick<MailRecipient, "address" | "userId">,
): Promise<boolean> {
  const { gated, notificationsEmail = "" } = await notificationSettings(sources, subject);
  if (gated === false) return false;
  if (userId === null || same(notificationsEmail, address)) return true;
  const [repo] = await reposUnder(sources, subject);
  if (!repo) return false;
  const account = (await ownersOf(sources.host, repo)).find(({ id }) => id === userId);
  return account !== undefined && sources.host.canWrite(account, repo);
}

async function ownersOf(host: Host, repo: Repo): Promise<readonly Account[]> {
  if (host.listOwners) return host.listOwners(repo);
  const owner = await host.findUser({ username: namespaceOf(repo.id) });
  return owner ? [owner] : [];
}

/** The requester at the address that the host knows now. */
export async function findRequester(host: Host, userId: string): Promise<readonly MailRecipient[]> {
  const account = await host.findUser({ userId });
  return account ? recipientOf(account) : [];
}

function recipientOf({ id, email, fullname, username, locale }: Account): readonly MailRecipient[] {
  if (!isMailAddress(email)) return [];
  const name = makeStorable(fullname || username);
  return [{ address: email, userId: id, name, locale: locale ?? null }];
}

/** Whether two addresses are one mailbox's, as far as anybody relies on it. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
