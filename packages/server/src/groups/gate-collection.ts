import type { HostCollection } from "../host/host.types.ts";
import { namespaceOf } from "../host/namespace-of.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import type { Group } from "../store/group-store.ts";
import type { Basis } from "../store/versions.ts";
import { groupOf, reposUnder } from "./group-of.ts";

/**
 * Gates a collection as one; without a group, gates each of its repos by itself again. Refuses if a repo
 * belongs to someone else, or to another group.
 */
export async function gateCollection(
  services: Services,
  { id, repos }: HostCollection,
  group: Group | undefined,
  basis: Basis,
): Promise<void> {
  const subject = { type: "collection", id } as const;
  if (!group) {
    await services.groups.remove(id, basis);
    for (const repo of await reposUnder(services, subject)) {
      await services.reportSettings(repo, (await services.repos.settings(repo)).gated);
    }
    return;
  }
  const foreign = repos.find((repo) => namespaceOf(repo.id) !== namespaceOf(id));
  if (foreign) {
    throw refusals.invalid("All repos of a gating group must belong to the collection's owner");
  }
  for (const repo of repos) {
    const other = await groupOf(services, repo);
    if (other && other.collection !== id) {
      throw new Refusal(
        "conflict",
        `${repo.id} is in the gating group ${other.collection}; a repo is in at most one`,
      );
    }
  }
  await services.groups.save(group, basis);
  return services.reportSettings(subject, group.mode);
}
