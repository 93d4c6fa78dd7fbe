import { dirname } from "node:path";
import type { KnownRepo, Subject } from "@sallyport/server";

/** Something that a start serves, and where it is. */
export interface Served {
  readonly subject: Subject;
  readonly place: string;
}

/**
 * Finds former names of something that is served under a name without requests: names with requests that are
 * not served now and were used for the same place, or for a sibling place that no longer exists (as after a
 * folder was renamed).
 */
export function findFormerNames(
  known: readonly KnownRepo[],
  served: readonly Served[],
  { subject, place }: Served,
  isGone: (place: string) => boolean,
): readonly KnownRepo[] {
  const inside = ({ place: folder }: { readonly place?: string }) =>
    known.filter((one) => one.place !== undefined && dirname(one.place) === folder);
  const requests = (one: KnownRepo): number =>
    one.subject.type === "collection" && one.place !== undefined
      ? inside(one).reduce((sum, repo) => sum + repo.requests, one.requests)
      : one.requests;
  const current = known.find((one) => isSame(one.subject, subject));
  if (current && current.requests > 0) return [];
  const others = known.filter(
    (one) =>
      one.subject.type === subject.type &&
      requests(one) > 0 &&
      !served.some((other) => isSame(other.subject, one.subject)),
  );
  // Earlier versions noted no place of a collection: it has the namespace of what is in the folder.
  const namespaces = inside({ place }).map((repo) => namespaceOf(repo.subject.id));
  const here = others.filter(
    (one) =>
      one.place === place ||
      (one.subject.type === "collection" &&
        one.place === undefined &&
        namespaces.includes(namespaceOf(one.subject.id))),
  );
  if (here.length > 0) return here;
  // A name that is known already had its folder before the other one was gone.
  if (current || subject.type === "collection") return [];
  return others.filter(
    (one) => one.place !== undefined && dirname(one.place) === dirname(place) && isGone(one.place),
  );
}

function isSame(a: Subject, b: Subject): boolean {
  return a.type === b.type && a.id === b.id;
}

function namespaceOf(id: string): string {
  return id.split("/", 1)[0] ?? "";
}
