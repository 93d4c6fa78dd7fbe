import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { FolderFile, OpenFile } from "./gated-folder.ts";

/** Larger files are known by size, time and inode alone: reading them would take longer than it is worth. */
const READ_MAX_BYTES = 256 * 1024 * 1024;
/** A file that changes twice within a clock's tick keeps its time. */
const TICK_MS = 50;
const AT_ONCE = 8;

type Facts = Pick<FolderFile, "size" | "changed" | "inode">;

interface Known extends Facts {
  readonly hash: string;
}

/** Hashes of the content of files: each is read once, for as long as size, time and inode stay. */
export class FileHashes {
  readonly #known = new Map<string, Known>();
  readonly #open: (path: string) => Promise<OpenFile | undefined>;

  constructor(open: (path: string) => Promise<OpenFile | undefined>) {
    this.#open = open;
  }

  /** The hashes of files in their order; a file that is gone by now has an empty one. */
  async ofAll(files: readonly FolderFile[]): Promise<readonly string[]> {
    const hashes = files.map((file) => this.#find(file.path, file));
    const missing = files.flatMap((_, i) => (hashes[i] === undefined ? [i] : []));
    const work = async (): Promise<void> => {
      for (let next = missing.pop(); next !== undefined; next = missing.pop()) {
        hashes[next] = await this.#read(files[next]?.path ?? "");
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return hashes.map((hash) => hash ?? "");
  }

  /** The hash of an open file; its handle stays open. */
  async ofOpen(path: string, { handle, stats }: OpenFile): Promise<string> {
    const facts = factsOf(stats);
    return this.#find(path, facts) ?? this.#note(path, facts, await hashOf(handle, facts));
  }

  #find(path: string, { size, changed, inode }: Facts): string | undefined {
    const known = this.#known.get(path);
    return known?.size === size && known.changed === changed && known.inode === inode
      ? known.hash
      : undefined;
  }

  async #read(path: string): Promise<string> {
    const file = await this.#open(path);
    if (!file) return "";
    try {
      return await this.ofOpen(path, file);
    } finally {
      await file.handle.close();
    }
  }

  #note(path: string, facts: Facts, hash: string): string {
    // One that has only just changed may change again without another time: it is read again.
    if (facts.changed < Date.now() - TICK_MS) this.#known.set(path, { ...facts, hash });
    else this.#known.delete(path);
    return hash;
  }
}

function factsOf({ size, mtimeMs, ino }: Stats): Facts {
  return { size, changed: mtimeMs, inode: ino };
}

async function hashOf(handle: FileHandle, facts: Facts): Promise<string> {
  const { size, changed, inode } = facts;
  const hash = createHash("sha256");
  if (size > READ_MAX_BYTES) return hash.update(`${inode} ${size} ${changed}`).digest("hex");
  const buffer = Buffer.alloc(Math.min(size + 1, 1024 * 1024));
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}
