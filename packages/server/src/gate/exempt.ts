import { memberOf } from "../host/namespace-of.ts";
import type { Target } from "./target.ts";

/**
 * Whether an account needs no request: owners, and members of the organization that the repo belongs to.
 * With `orgMembersGated`, only the organization's admins and the repo's creator are exempt.
 */
export function isExempt({
  account,
  owner,
  repo,
  settings,
  createdBy,
}: Pick<Target, "account" | "owner" | "repo" | "settings" | "createdBy">): boolean {
  if (!account) return false;
  const member = memberOf(account, repo.id);
  if (!member) return owner;
  if (settings.orgMembersGated !== true) return true;
  return member.role === "admin" || createdBy === account.id;
}
