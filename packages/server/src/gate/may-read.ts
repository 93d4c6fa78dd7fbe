import type { Repo } from "@sallyport/access";
import { findRenamed } from "../http/redirect-renamed.ts";
import type { Services } from "../http/services.types.ts";
import { readTarget } from "../http/target.ts";
import { isExempt } from "./exempt.ts";

/** Whether a user may have a repo's files: the gate's own answer, for hosts that keep them elsewhere. */
export async function mayRead(
  services: Services,
  { repo, userId }: { readonly repo: Repo; readonly userId: string },
): Promise<boolean> {
  const account = await services.host.findUser({ userId });
  const known = (await findRenamed(services, repo)) ?? repo;
  const target = await readTarget(services, account, known);
  if (!target) return false;
  if (target.settings.gated === false || isExempt(target)) return true;
  return (await services.requests.find(target.subject, userId))?.status === "accepted";
}
