import * as z from "zod";
import type { Target } from "../gate/target.ts";
import type { HostFile } from "../host/host.types.ts";
import { stableId } from "../store/stable-id.ts";

/** A repo as the Hub describes it. */
export const repoInfoShape: z.ZodType = z.looseObject({
  _id: z.string(),
  id: z.string(),
  author: z.string().optional(),
  sha: z.string().optional(),
  private: z.boolean().optional(),
  gated: z.union([z.literal(false), z.enum(["auto", "manual"])]).optional(),
  siblings: z
    .array(
      z.strictObject({
        rfilename: z.string(),
        size: z.number().optional(),
        blobId: z.string().optional(),
      }),
    )
    .optional(),
});

/** Which keys of a repo's information are asked for: `expand`, as often as there are keys. */
export function expandOf(url: string): ReadonlySet<string> | undefined {
  const keys = new URL(url).searchParams.getAll("expand");
  return keys.length > 0 ? new Set(keys) : undefined;
}

interface InfoOptions {
  /** Absent: the files are left out. */
  readonly files?: readonly HostFile[];
  /** Sizes and ids of the files as well. */
  readonly blobs?: boolean;
  /** These keys alone. */
  readonly expand?: ReadonlySet<string> | undefined;
}

/** What there is to say of a repo, gate or not. */
export function repoInfo(target: Target, { files, blobs, expand }: InfoOptions): object {
  const { repo, author, sha, lastModified, settings } = target;
  const all = {
    _id: stableId(repo.id, 24),
    id: repo.id,
    author,
    sha,
    ...(lastModified && { lastModified: lastModified.toISOString() }),
    private: target.private,
    disabled: false,
    gated: settings.gated,
    downloads: 0,
    likes: 0,
    tags: [],
    ...(files && {
      siblings: files.map((file) => ({
        rfilename: file.path,
        ...(blobs && { size: file.size, blobId: fileId(file) }),
      })),
    }),
  };
  if (!expand) return all;
  const isKept = ([key]: readonly [string, unknown]): boolean =>
    key === "_id" || key === "id" || expand.has(key);
  return Object.fromEntries(Object.entries(all).filter(isKept));
}

/** The id of a file's content in trees: another where the host says that it is another. */
export function fileId({ path, size, version = "" }: HostFile): string {
  return stableId(`${path}\n${size}\n${version}`, 40);
}

/** The one commit that a repo has here. */
export function commitOf({ sha, lastModified }: Target): {
  readonly id: string;
  readonly title: string;
  readonly date: string;
} {
  const date = (lastModified ?? new Date(0)).toISOString();
  return { id: sha, title: "The files as they are", date };
}
