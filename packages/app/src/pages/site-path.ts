import { createContext, useContext } from "react";

/** The path of the site's public address, such as `/data`; empty at the root. */
export const SitePrefix = createContext("");

/** How a page writes the site's paths: below its public address. */
export function useSitePath(): (path: string) => string {
  const prefix = useContext(SitePrefix);
  return (path) => `${prefix}${path}`;
}
