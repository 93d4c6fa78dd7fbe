import type { Adapters, Repo } from "@sallyport/access";
import { createHubAdapters } from "@sallyport/access/hub";
import { useMemo } from "react";

/** The page's own server. While the page is rendered there, nothing is sent. */
const HERE = typeof location === "undefined" ? "http://localhost" : location.origin;

/** The ports of a repo over this very server, the same object while the repo is. */
export function useAdapters({ type, id }: Repo): Adapters {
  return useMemo(
    () => createHubAdapters({ endpoint: HERE, repo: { type, id }, routes: "own" }),
    [type, id],
  );
}
