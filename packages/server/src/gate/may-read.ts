import type { Repo } from "@sallyport/access";
import { findRenamed } from "../http/redirect-renamed.ts";
import { retry } from "../http/retry-stale.ts";
import type { Services } from "../http/services.types.ts";
import { readTarget } from "../http/target.ts";
import { findPass } from "./gate-check.ts";

/** Whether a user may have a repo's files: the gate's own answer, for hosts that keep them elsewhere. */
export function mayRead(
  services: Services,
  { repo, userId }: { readonly repo: Repo; readonly userId: string },
): Promise<boolean> {
  const { lastVersion } = services;
  return retry(
    async () => {
      const version = await lastVersion.get();
      const account = await services.host.findUser({ userId });
      const known = (await findRenamed(services, repo)) ?? repo;
      const target = await readTarget(services, { account, version }, known);
      return target !== undefined && (await findPass(services, target)) === "pass";
    },
    async () => void (await lastVersion.refresh()),
  );
}
