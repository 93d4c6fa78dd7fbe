import type { Repo } from "@sallyport/access";
import type { Account } from "@sallyport/server";

/** The accounts of a site, and how requests are authenticated. */
export interface People {
  authenticate(request: Request): Account | undefined;
  canWrite(account: Account, repo: Repo): boolean;
  /** The owners of a repository, most important first. */
  owners(repo: Repo): readonly Account[];
  canCreate(account: Account, namespace: string): boolean;
  /** Whether an account can change how a namespace's collections are gated. */
  writesNamespace(account: Account, namespace: string): boolean;
  find(user: { readonly userId: string } | { readonly username: string }): Account | undefined;
  /** Accounts whose username or a word of whose full name starts with the query, which is trimmed and not empty. */
  search(query: string): readonly Account[];
  isOrganization(name: string): boolean;
}
