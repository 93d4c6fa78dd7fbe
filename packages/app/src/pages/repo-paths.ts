import { type Repo, repoPath } from "@sallyport/access";

/** Where a demo shows its mail. */
export const OUTBOX = "/demo/outbox";

/** Where one makes and revokes tokens, as on the Hub. */
export const TOKENS_PATH = "/settings/tokens";

/** A collection's page, as on the Hub. */
export function collectionPath(id: string): string {
  return `/collections/${id}`;
}

/** A file's bytes, behind the gate. */
export function resolvePath(repo: Repo, path: string): string {
  return `${repoPath(repo)}/resolve/main/${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function askPath(repo: Repo): string {
  return `${repoPath(repo)}/ask-access`;
}

/** Where an owner's settings are posted before the script runs. */
export function settingsPath(repo: Repo): string {
  return `${repoPath(repo)}/settings`;
}

export function reportPath(repo: Repo): string {
  return `${repoPath(repo)}/user-access-report`;
}
