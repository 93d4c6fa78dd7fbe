import type { Adapters, Repo } from "@sallyport/access";
import { createHttpAdapters } from "@sallyport/access/http";
import { useContext, useMemo } from "react";
import { SitePrefix } from "./site-path.ts";

/** Adapters for the server that serves the page. During server rendering, nothing is sent. */
const HERE = typeof location === "undefined" ? "http://localhost" : location.origin;

/** The ports of a repo over this very server, the same object while the repo is. */
export function useAdapters({ type, id }: Repo): Adapters {
  const prefix = useContext(SitePrefix);
  return useMemo(
    () =>
      createHttpAdapters({
        endpoint: `${HERE}${prefix}`,
        repo: { type, id },
        routes: "sallyport",
      }),
    [type, id, prefix],
  );
}
