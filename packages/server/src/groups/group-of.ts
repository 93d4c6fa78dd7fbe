import type { GateSettings, GatingGroup, Repo } from "@sallyport/access";
import { namespaceOf } from "../host/namespace-of.ts";
import type { Services } from "../services/services.types.ts";
import type { Group } from "../store/group-store.ts";
import type { Subject } from "../store/subject.types.ts";

/**
 * The group that a repo is gated by, or undefined. A collection gates its own namespace's repos alone;
 * where a host has put a repo into two, the one that was gated first holds.
 */
export async function groupOf(
  services: Pick<Services, "host" | "groups">,
  repo: Repo,
): Promise<Group | undefined> {
  return (await services.groups.among(await ownCollections(services, repo)))[0];
}

/** The collections that a repo is in and may be gated by. */
export async function ownCollections(
  { host }: Pick<Services, "host">,
  repo: Repo,
): Promise<readonly string[]> {
  const collections = (await host.collections?.of(repo)) ?? [];
  return collections.filter((id) => namespaceOf(id) === namespaceOf(repo.id));
}

/** A repo's settings as they hold: a group's come first. */
export function settingsWithin(group: Group | undefined, own: GateSettings): GateSettings {
  if (!group) return own;
  const { gated: _, notificationsMode: __, notificationsEmail: ___, ...rest } = own;
  const { mode, notificationsMode, notificationsEmail } = group;
  return {
    ...rest,
    gated: mode,
    ...(notificationsMode && { notificationsMode }),
    ...(notificationsEmail !== undefined && { notificationsEmail }),
  };
}

/** The group that a subject is, as its owners know it. */
export async function gatingGroup(
  { host }: Pick<Services, "host">,
  subject: Subject,
): Promise<GatingGroup | undefined> {
  if (subject.type !== "collection") return undefined;
  const title = (await host.collections?.find(subject.id))?.title;
  return { id: subject.id, ...(title !== undefined && { title }) };
}

/** The notification settings for requests to a subject. */
export async function notificationSettings(
  { repos, groups }: Pick<Services, "repos" | "groups">,
  subject: Subject,
): Promise<Pick<GateSettings, "gated" | "notificationsMode" | "notificationsEmail">> {
  if (subject.type !== "collection") {
    return repos.settings({ type: subject.type, id: subject.id });
  }
  return settingsWithin(await groups.find(subject.id), { gated: false });
}

/** The repos that a request covers. */
export async function reposUnder(
  { host }: Pick<Services, "host">,
  subject: Subject,
): Promise<readonly Repo[]> {
  if (subject.type !== "collection") return [{ type: subject.type, id: subject.id }];
  const collection = await host.collections?.find(subject.id);
  return (collection?.repos ?? []).filter(
    (repo) => namespaceOf(repo.id) === namespaceOf(subject.id),
  );
}
