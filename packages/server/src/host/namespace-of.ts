import type { Account, Membership } from "./host.types.ts";

/** The part of a repo's or a collection's id before the slash. */
export function namespaceOf(id: string): string {
  return id.split("/", 1)[0] ?? "";
}

/** An account's place in the organization that a repo belongs to, where it has one. */
export function memberOf({ orgs }: Account, repoId: string): Membership | undefined {
  return orgs?.find(({ name }) => name === namespaceOf(repoId));
}
