import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../cli/app-options.ts";

/** Who holds a data folder. */
interface Holder {
  readonly pid: number;
  readonly since: string;
}

/** A held lock; one process at a time works on a data folder. */
export interface DataLock {
  release(): Promise<void>;
}

/**
 * Take a data folder for this process. Makes the folder where it is missing. A lock whose process is
 * gone is taken over. Throws a `UsageError` that names the holder, or says why the folder cannot be
 * written.
 */
export async function lockDataFolder(folder: string): Promise<DataLock> {
  const file = join(folder, "lock.json");
  try {
    await mkdir(folder, { recursive: true });
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await claim(file)) return { release: () => rm(file, { force: true }) };
      const holder = await readHolder(file);
      if (holder && isAlive(holder.pid)) {
        throw new UsageError(
          `The data folder ${folder} has been in use by process ${holder.pid} since ${holder.since}. Stop it, or choose another folder with --data.`,
        );
      }
      await rm(file, { force: true });
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new UsageError(
      `The data folder ${folder} can't be written${reason}. Choose another with --data.`,
    );
  }
  throw new UsageError(`The data folder ${folder} is being opened by another process. Try again.`);
}

async function claim(file: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() };
  try {
    const handle = await open(file, "wx", 0o600);
    await writeFile(handle, JSON.stringify(holder));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof value !== "object" || value === null) return undefined;
    const { pid, since } = value as Partial<Holder>; // each is checked below
    return typeof pid === "number" && typeof since === "string" ? { pid, since } : undefined;
  } catch {
    return undefined;
  }
}

/** Signal 0 asks without touching. Not permitted means alive under another user. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
