import type { Repo } from "@sallyport/access";
import type { Region } from "../host/region.types.ts";
import type { Services } from "../services/services.types.ts";
import { isBlocked } from "./blocked-places.ts";
import { findPass } from "./gate-check.ts";
import { findRenamed } from "./redirect-renamed.ts";
import { retry } from "./retry-stale.ts";
import { readTarget } from "./target.ts";

/** Whether a user may have a repo's files: the gate's own answer, for hosts that keep them elsewhere. */
export function mayRead(
  services: Services,
  {
    repo,
    userId,
    region,
  }: { readonly repo: Repo; readonly userId: string; readonly region?: Region },
): Promise<boolean> {
  const { lastVersion } = services;
  return retry(
    async () => {
      const version = await lastVersion.get();
      const account = await services.host.findUser({ userId });
      const known = (await findRenamed(services, repo)) ?? repo;
      const target = await readTarget(services, { account, version }, known);
      if (!target || isBlocked({ ...target, ...(region && { region }) })) return false;
      return (await findPass(services, target)) === "pass";
    },
    async () => void (await lastVersion.refresh()),
  );
}
