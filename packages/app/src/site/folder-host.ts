import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Repo } from "@sallyport/access";
import type { ParsedGate } from "@sallyport/schema/card";
import { parseCard } from "@sallyport/schema/card";
import type { Host, HostRepo } from "@sallyport/server";
import type { FolderFile } from "../folder/gated-folder.ts";
import { readCard } from "../folder/gated-place.ts";
import type { SiteRepo } from "./site-repo.types.ts";

/** What the app hosts: repos whose cards and files are read at request time. */
export type FolderHost = Pick<Host, "findRepo" | "listFiles" | "openFile" | "listRepos">;

const SAME_FOR_MS = 1_000;

/** Several repos as one host. */
export function foldersHost(repos: readonly SiteRepo[]): FolderHost {
  const hosts = new Map(repos.map((one) => [one.repo.id, folderHost(one)]));
  return {
    listRepos: async () => repos.map(({ repo }) => repo),
    findRepo: async (asked) => (await hosts.get(asked.id)?.findRepo(asked)) ?? null,
    listFiles: async (asked) => (await hosts.get(asked.id)?.listFiles(asked)) ?? [],
    openFile: async (asked, path) => (await hosts.get(asked.id)?.openFile(asked, path)) ?? null,
  };
}

function folderHost({ repo, place, folder }: SiteRepo): FolderHost {
  const isOurs = ({ type, id }: Repo): boolean => type === repo.type && id === repo.id;
  let last: { readonly text: string; readonly parsed: ParsedGate } | undefined;
  let listed: { readonly at: number; readonly files: Promise<readonly FolderFile[]> } | undefined;
  // Clients ask for the commit with every file: within a second, it is the same.
  const files = (): Promise<readonly FolderFile[]> => {
    const now = Date.now();
    if (!listed || now - listed.at > SAME_FOR_MS) {
      listed = { at: now, files: folder?.list() ?? Promise.resolve([]) };
    }
    return listed.files;
  };
  const read = async (): Promise<HostRepo> => {
    const [text, { mtime }, all] = await Promise.all([readCard(place), stat(place.card), files()]);
    // The same text is not parsed again.
    if (last?.text !== text) last = { text, parsed: parseCard(text) };
    const hash = createHash("sha1").update(text);
    for (const { path, size, changed } of all) hash.update(`\0${path}\0${size}\0${changed}`);
    return {
      repo,
      author: repo.id.split("/")[0] ?? "",
      sha: hash.digest("hex"),
      lastModified: new Date(Math.max(mtime.getTime(), ...all.map((file) => file.changed))),
      ...last.parsed,
    };
  };
  return {
    findRepo: async (asked) => (isOurs(asked) ? read() : null),
    listFiles: async (asked) =>
      isOurs(asked)
        ? (await files()).map((file) => ({ ...file, version: String(file.changed) }))
        : [],
    openFile: async (asked, path) => {
      const file = isOurs(asked) ? await folder?.open(path) : undefined;
      if (!file) return null;
      const { handle, stats } = file;
      return {
        size: stats.size,
        etag: createHash("sha256")
          .update(`${stats.ino} ${stats.size} ${stats.mtimeMs}`)
          .digest("hex")
          .slice(0, 32),
        lastModified: stats.mtime,
        // Node's and the web's stream types differ in name only.
        stream: (range) =>
          Readable.toWeb(
            handle.createReadStream({ ...range, autoClose: true }),
          ) as ReadableStream<Uint8Array>,
        close: () => handle.close(),
      };
    },
  };
}
