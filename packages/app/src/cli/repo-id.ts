const MAX_LENGTH = 96;
const ALLOWED = /^[A-Za-z0-9._-]+$/;

/**
 * The repo's name made of a folder's or file's name: letters, digits, `-`, `_` and `.` stay, runs of
 * anything else become one `-`; at most 96 characters. A name of dots alone would be a path, so it is
 * `dataset`.
 */
export function slugOf(name: string): string {
  const slug = name.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, MAX_LENGTH);
  return /^\.*$/.test(slug) ? "dataset" : slug;
}

/** Why a text cannot be `namespace/name`, as a sentence, or undefined where it can. */
export function repoIdProblem(id: string): string | undefined {
  const parts = id.split("/");
  if (parts.length !== 2) return "a repository is written as namespace/name.";
  for (const part of parts) {
    if (part.length === 0) return "a repository is written as namespace/name.";
    if (part.length > MAX_LENGTH) return `a name has at most ${MAX_LENGTH} characters.`;
    if (!ALLOWED.test(part)) return "names can contain only letters, digits, “-”, “_” and “.”.";
    if (/^\.+$/.test(part)) return "a name can't consist of dots only.";
  }
  return undefined;
}
