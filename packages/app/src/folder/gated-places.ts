import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { slugOf } from "../cli/repo-id.ts";
import { findPlace, type GatedPlace } from "./gated-place.ts";

/** What a path means: one card, or a folder of folders with cards. */
export interface GatedPlaces {
  readonly places: readonly GatedPlace[];
  /** The name of the folder of folders; absent for one card. */
  readonly collection?: string;
}

/** Find the cards that a path means. Relative paths are taken from `from`. Throws a `UsageError`. */
export async function findPlaces(path: string, from: string): Promise<GatedPlaces> {
  const asked = resolve(from, path);
  const below = (await hasCard(asked)) ? [] : await foldersWithCards(asked);
  if (below.length === 0) return { places: [await findPlace(path, from)] };
  return {
    places: await Promise.all(below.map((folder) => findPlace(folder, from))),
    collection: slugOf(basename(asked)),
  };
}

/** A collection's id: its name and 24 hex digits derived from it, as on the Hub. */
export function collectionId(namespace: string, name: string): string {
  const digits = createHash("sha256").update(`collection ${namespace}/${name}`).digest("hex");
  return `${namespace}/${name}-${digits.slice(0, 24)}`;
}

async function hasCard(folder: string): Promise<boolean> {
  const card = await stat(join(folder, "README.md")).catch(() => undefined);
  return card?.isFile() === true;
}

async function foldersWithCards(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "node_modules")
      continue;
    if (await hasCard(join(folder, entry.name))) found.push(join(folder, entry.name));
  }
  return found;
}
