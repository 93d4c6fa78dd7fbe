import type { Account } from "../host/host.types.ts";
import type { Services } from "../services/services.types.ts";

/** Whether there is any repo that an account may give access to. */
export async function mayGrantSomewhere(
  { host, names }: Services,
  account: Account,
): Promise<boolean> {
  if (account.token?.role === "read") return false;
  const known = (await names.list()).map(({ subject }) => subject);
  for (const { type, id } of [...((await host.listRepos?.()) ?? []), ...known]) {
    if (type !== "collection" && (await host.canWrite(account, { type, id }))) return true;
  }
  return false;
}
