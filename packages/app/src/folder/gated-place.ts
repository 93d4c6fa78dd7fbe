import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { UsageError } from "../cli/app-options.ts";
import { slugOf } from "../cli/repo-id.ts";

/** Where a card lies, and whether files lie beside it. */
export interface GatedPlace {
  /** The card's real path. */
  readonly card: string;
  /** The folder whose files are served; absent for a single card file. */
  readonly folder?: string;
  /** What the store remembers the repo by: the folder's or the card's real path. */
  readonly realPath: string;
  /** The repo's name after the folder or file. */
  readonly slug: string;
}

const CARD_MAX_BYTES = 10 * 1024 * 1024;

/** Find the card that a path means. Relative paths are taken from `from`. Throws a `UsageError`. */
export async function findPlace(path: string, from: string): Promise<GatedPlace> {
  const asked = resolve(from, path);
  const real = await realpath(asked).catch(() => {
    throw new UsageError(`${asked} does not exist. Check the path.`);
  });
  const stats = await stat(real);
  if (stats.isFile()) {
    return { card: real, realPath: real, slug: slugOf(basename(asked)) };
  }
  if (!stats.isDirectory()) throw new UsageError(`${asked} is neither a folder nor a card.`);
  const card = join(real, "README.md");
  const cardStats = await stat(card).catch(() => undefined);
  if (!cardStats?.isFile())
    throw new UsageError(`The folder ${asked} has no card. Add a README.md to it.`);
  return { card, folder: real, realPath: real, slug: slugOf(basename(asked)) };
}

/** The card's text as it is now. Throws a `UsageError` where it cannot be read. */
export async function readCard(place: GatedPlace): Promise<string> {
  try {
    const stats = await stat(place.card);
    // Reading a pipe would block forever, and so would every file after it.
    if (!stats.isFile()) throw new UsageError(`The card ${place.card} is no longer a file.`);
    if (stats.size > CARD_MAX_BYTES)
      throw new UsageError(`The card ${place.card} is larger than 10 MiB.`);
    return await readFile(place.card, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The card ${place.card} can't be read. Check its permissions.`);
  }
}

/** A path relative to the working directory `from`; absolute if it is outside. */
export function shownPath(path: string, from: string): string {
  const short = relative(from, path);
  return short === "" || short.startsWith("..") ? path : short;
}
