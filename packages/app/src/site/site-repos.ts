import type { HostCollection } from "@sallyport/server";
import { UsageError } from "../cli/app-options.ts";
import { GatedFolder } from "../folder/gated-folder.ts";
import { shownPath } from "../folder/gated-place.ts";
import { collectionId, type GatedPlaces } from "../folder/gated-places.ts";
import type { SiteRepo } from "./site-repo.types.ts";

interface Named {
  /** `namespace/name`, where the user gave one. */
  readonly repo: string | undefined;
  /** The user's working directory. */
  readonly from: string;
  /** A folder whose files are never served, as a real path. */
  readonly excluded: string;
}

/** Places by the names that they get. Throws a `UsageError` where two get the same. */
export function siteRepos(
  { places, collection }: GatedPlaces,
  { repo, from, excluded }: Named,
): { readonly repos: readonly SiteRepo[]; readonly collection: HostCollection | undefined } {
  const [namespace = "local", name = collection ?? ""] = repo?.split("/") ?? [];
  const repos = places.map((place): SiteRepo => {
    const id = collection === undefined && repo !== undefined ? repo : `${namespace}/${place.slug}`;
    return {
      repo: { type: "dataset", id },
      place,
      folder: place.folder === undefined ? undefined : new GatedFolder(place.folder, [excluded]),
      cardPath: shownPath(place.card, from),
    };
  });
  const ids = repos.map((one) => one.repo.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new UsageError(`Two folders have the name ${twice}. Rename one of them.`);
  }
  if (collection === undefined) return { repos, collection: undefined };
  const id = collectionId(namespace, name);
  return { repos, collection: { id, title: name, repos: repos.map((one) => one.repo) } };
}
