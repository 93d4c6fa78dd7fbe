import type { Repo } from "./request.types.ts";

/** The path of a repo's page: datasets under `/datasets`, models at the root, as on the Hub. */
export function repoPath({ type, id }: Repo): string {
  return `${type === "dataset" ? "/datasets" : ""}/${id}`;
}
