import type { Target } from "../gate/target.ts";
import type { HostFile } from "../host/host.types.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";

/** A repo at one of its commits. */
export interface Revision {
  /** With the commit's id and time. */
  readonly target: Target;
  /** What the files were, where it is not the newest commit. */
  readonly past?: readonly HostFile[];
}

const NEWEST = ["main", "HEAD", "refs/heads/main"];

/**
 * The commit that a request is about; none means the newest. Refuses one that never was, and one that the
 * host does not remember.
 */
export async function findRevision(
  { host }: Services,
  target: Target,
  revision: string | undefined,
): Promise<Revision> {
  if (revision === undefined || NEWEST.includes(revision) || revision === target.sha) {
    return { target };
  }
  const isCommit = /^[0-9a-f]{40}$/.test(revision);
  const past = isCommit ? await host.findCommit?.(target.repo, revision) : undefined;
  if (!past) throw refusals.noRevision();
  const { lastModified: _, ...rest } = target;
  return {
    target: {
      ...rest,
      sha: revision,
      ...(past.lastModified && { lastModified: past.lastModified }),
    },
    past: past.files,
  };
}

/** The files of a commit. */
export async function filesAt(
  { host }: Services,
  { target, past }: Revision,
): Promise<readonly HostFile[]> {
  return past ?? host.listFiles(target.repo);
}
