import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Repo } from "@sallyport/access";
import type { ParsedGate } from "@sallyport/schema/card";
import { parseCard } from "@sallyport/schema/card";
import { skeletonOf } from "@sallyport/schema/lookalikes";
import type { Host, HostFile, HostRepo } from "@sallyport/server";
import { CommitMemory } from "../folder/commit-memory.ts";
import { FileHashes } from "../folder/file-hashes.ts";
import { readCard } from "../folder/gated-place.ts";
import type { SiteRepo } from "./site-repo.types.ts";

/** What the app hosts: repos whose cards and files are read at request time. */
export type FolderHost = Required<
  Pick<Host, "findRepo" | "findCommit" | "listFiles" | "listRepos" | "openFile">
>;

const SAME_FOR_MS = 1_000;
/** How long a superseded commit can be downloaded. */
const KEEP_HOURS = 24;

/** Several repositories as one host. A superseded commit can be downloaded for `keepHours`. */
export function foldersHost(
  repos: readonly SiteRepo[],
  keepHours: number = KEEP_HOURS,
): FolderHost {
  const keepMs = keepHours * 60 * 60 * 1_000;
  const hosts = new Map(repos.map((one) => [one.repo.id, folderHost(one, keepMs)]));
  // Read before anyone asks. What cannot be read is reported with the first request.
  for (const { repo } of repos)
    void hosts
      .get(repo.id)
      ?.findRepo(repo)
      .catch(() => undefined);
  return {
    listRepos: async () => repos.map(({ repo }) => repo),
    findRepo: async (asked) => (await hosts.get(asked.id)?.findRepo(asked)) ?? null,
    findCommit: async (asked, sha) => (await hosts.get(asked.id)?.findCommit(asked, sha)) ?? null,
    listFiles: async (asked) => (await hosts.get(asked.id)?.listFiles(asked)) ?? [],
    openFile: async (asked, path) => (await hosts.get(asked.id)?.openFile(asked, path)) ?? null,
  };
}

/** The files of a folder, and what they changed last. */
interface Listing {
  readonly files: readonly HostFile[];
  readonly changed: number;
}

function folderHost(
  { repo, place, folder }: SiteRepo,
  keepMs: number,
): Omit<FolderHost, "listRepos"> {
  const isOurs = ({ type, id }: Repo): boolean => type === repo.type && id === repo.id;
  const hashes = new FileHashes(async (path) => folder?.open(path));
  const commits = new CommitMemory(keepMs);
  let last: { readonly text: string; readonly parsed: ParsedGate } | undefined;
  let commit:
    | { readonly text: string; readonly listing: Listing; readonly sha: string }
    | undefined;
  let listed: { readonly at: number; readonly listing: Promise<Listing> } | undefined;
  const list = async (): Promise<Listing> => {
    const found = (await folder?.list()) ?? [];
    const versions = await hashes.ofAll(found);
    return {
      files: found.map(({ path, size }, i) => ({ path, size, version: versions[i] ?? "" })),
      changed: Math.max(0, ...found.map((file) => file.changed)),
    };
  };
  // Clients ask for the commit with every file: within a second, it is the same.
  const listing = (): Promise<Listing> => {
    if (listed && Date.now() - listed.at <= SAME_FOR_MS) return listed.listing;
    // Concurrent callers share one read.
    const begun = { at: Number.POSITIVE_INFINITY, listing: list() };
    const end = (): void => {
      begun.at = Date.now();
    };
    begun.listing.then(end, end);
    listed = begun;
    return begun.listing;
  };
  const read = async (): Promise<HostRepo> => {
    const [text, { mtime }, now] = await Promise.all([
      readCard(place),
      stat(place.card),
      listing(),
    ]);
    // The same text is not parsed again.
    if (last?.text !== text) last = { text, parsed: parseCard(text, { skeletonOf }) };
    const lastModified = new Date(Math.max(mtime.getTime(), now.changed));
    if (commit?.text !== text || commit.listing !== now) {
      commit = { text, listing: now, sha: commitId(text, now.files) };
      commits.note(commit.sha, { files: now.files, lastModified });
    }
    const author = repo.id.split("/")[0] ?? "";
    return { repo, author, sha: commit.sha, lastModified, ...last.parsed };
  };
  return {
    findRepo: async (asked) => (isOurs(asked) ? read() : null),
    findCommit: async (asked, sha) => (isOurs(asked) ? (commits.find(sha) ?? null) : null),
    listFiles: async (asked) => (isOurs(asked) ? (await listing()).files : []),
    openFile: async (asked, path) => {
      const file = isOurs(asked) ? await folder?.open(path) : undefined;
      if (!file) return null;
      const { handle, stats } = file;
      const version = await hashes.ofOpen(path, file);
      return {
        size: stats.size,
        version,
        etag: version.slice(0, 32),
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

/** A commit id derived from the card and the files' versions. */
function commitId(text: string, files: readonly HostFile[]): string {
  const hash = createHash("sha1").update(text);
  for (const { path, version } of files) hash.update(`\0${path}\0${version}`);
  return hash.digest("hex");
}
