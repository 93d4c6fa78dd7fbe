import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";

/** One file that the folder serves; the path is relative, with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly size: number;
  /** When it last changed, in ms since 1970. */
  readonly changed: number;
  readonly inode: number;
}

/** An open file; the caller closes it. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly stats: Stats;
}

const MOST_FILES = 10_000;
const DEEPEST = 32;

/**
 * The files of a folder as they are now: regular files alone, no dot-files, no `node_modules`, nothing
 * of `excluded`, no symbolic link on the way, so that nothing outside of the folder is ever reached.
 */
export class GatedFolder {
  readonly root: string;
  readonly #excluded: readonly string[];

  /** Both as real paths. */
  constructor(root: string, excluded: readonly string[] = []) {
    this.root = root;
    this.#excluded = excluded;
  }

  /** All files, sorted by path; at most 10,000. */
  async list(): Promise<readonly FolderFile[]> {
    const files: FolderFile[] = [];
    const walk = async (folder: string, prefix: string, depth: number): Promise<void> => {
      if (depth > DEEPEST) return;
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      const served = entries
        .filter(({ name }) => isServable(name) && !this.#isExcluded(join(folder, name)))
        .slice(0, MOST_FILES);
      // Side by side: one after the other, ten thousand take a second.
      const found = await Promise.all(
        served.map((entry) =>
          entry.isFile() ? lstat(join(folder, entry.name)).catch(() => undefined) : undefined,
        ),
      );
      for (const [i, entry] of served.entries()) {
        if (files.length >= MOST_FILES) return;
        const stats = found[i];
        if (entry.isDirectory()) {
          await walk(join(folder, entry.name), `${prefix}${entry.name}/`, depth + 1);
        } else if (stats) {
          const { size, mtimeMs: changed, ino: inode } = stats;
          files.push({ path: prefix + entry.name, size, changed, inode });
        }
      }
    };
    await walk(this.root, "", 0);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Open one file by its listed path, or undefined where it is not served. */
  async open(path: string): Promise<OpenFile | undefined> {
    const parts = path.split("/");
    if (!parts.every(isServable)) return undefined;
    const at = join(this.root, ...parts);
    try {
      // A real path that differs has a link in it, or another case on a file system that folds it.
      if ((await realpath(at)) !== at || !at.startsWith(this.root + sep)) return undefined;
      if (this.#isExcluded(at)) return undefined;
      const handle = await open(at, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      const stats = await handle.stat();
      if (stats.isFile()) return { handle, stats };
      await handle.close();
      return undefined;
    } catch {
      return undefined;
    }
  }

  #isExcluded(at: string): boolean {
    return this.#excluded.some((folder) => at === folder || at.startsWith(folder + sep));
  }
}

function isServable(name: string): boolean {
  return (
    name !== "" && !name.startsWith(".") && name !== "node_modules" && !/[/\\\u0000]/.test(name)
  );
}
