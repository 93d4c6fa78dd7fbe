import { dirname } from "node:path";
import type { KnownRepo, Rename } from "@sallyport/server";
import { collectionId } from "../folder/gated-places.ts";

/**
 * What has to be renamed so that `from` becomes `to`: a dataset or a model; or a collection with the
 * repos in its folder, whose namespace is the collection's. Empty where `from` is not known. `isGone`
 * says whether a path no longer exists: a folder that was itself renamed keeps no claim on its place.
 */
export function planRenames(
  known: readonly KnownRepo[],
  from: string,
  to: string,
  isGone: (place: string) => boolean,
): readonly Rename[] {
  const find = (type: string, id: string): KnownRepo | undefined =>
    known.find(({ subject }) => subject.type === type && subject.id === id);
  const rename = ({ subject, place }: KnownRepo, id: string): Rename => ({
    from: subject,
    to: { type: subject.type, id },
    ...(place !== undefined && isGone(place) && { place: find(subject.type, id)?.place ?? null }),
  });
  const repo = find("dataset", from) ?? find("model", from);
  if (repo) return [rename(repo, to)];
  const [fromNamespace = "", fromName = ""] = from.split("/");
  const [toNamespace = "", toName = ""] = to.split("/");
  const collection = find("collection", collectionId(fromNamespace, fromName));
  if (!collection) return [];
  const id = collectionId(toNamespace, toName);
  // A start under the new name has noted where the collection is, if none under the old one has.
  const folder = collection.place ?? find("collection", id)?.place;
  const members = known.filter(
    ({ subject, place }) =>
      fromNamespace !== toNamespace &&
      subject.type === "dataset" &&
      subject.id.startsWith(`${fromNamespace}/`) &&
      place !== undefined &&
      dirname(place) === folder,
  );
  return [
    rename(collection, id),
    ...members.map((one) =>
      rename(one, `${toNamespace}/${one.subject.id.slice(fromNamespace.length + 1)}`),
    ),
  ];
}
