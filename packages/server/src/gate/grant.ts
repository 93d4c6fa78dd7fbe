import type { Account } from "../host/host.types.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { closedReason } from "./closed-reason.ts";
import { isExempt } from "./exempt.ts";
import type { Target } from "./target.ts";

/** A person by id or by name. */
export type NamedUser = { readonly userId: string } | { readonly username: string };

/** Give access to someone who need not have asked. Refuses where they have it, by a request or without one. */
export async function grant(
  services: Services,
  target: Target,
  reviewer: Account,
  named: NamedUser,
): Promise<void> {
  if (closedReason(target) === "card-errors") throw refusals.mending();
  const user = await findUser(services, named);
  const owner = await services.host.canWrite(user, target.repo);
  if (isExempt({ ...target, account: user, owner })) throw refusals.hasAccess();
  const given = await services.requests.grant(target.subject, user, reviewer, target.basis);
  if (!given) throw refusals.hasAccess();
}

/** Refuses an unknown user and an organization. */
export async function findUser(services: Services, named: NamedUser): Promise<Account> {
  if ("username" in named && (await services.host.isOrganization?.(named.username))) {
    throw refusals.organization();
  }
  const user = await services.host.findUser(named);
  if (!user) throw refusals.noUser();
  return user;
}
