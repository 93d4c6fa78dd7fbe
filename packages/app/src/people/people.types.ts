import type { Repo } from "@sallyport/access";
import type { Account } from "@sallyport/server";

/** Who there is, and how a request says who sends it. */
export interface People {
  authenticate(request: Request): Account | undefined;
  canWrite(account: Account, repo: Repo): boolean;
  /** Whom a repo belongs to, the first ones first. */
  owners(repo: Repo): readonly Account[];
  canCreate(account: Account, namespace: string): boolean;
  /** Whether an account says how a namespace's collections are gated. */
  writesNamespace(account: Account, namespace: string): boolean;
  find(user: { readonly userId: string } | { readonly username: string }): Account | undefined;
  /** Those whose user name or a word of whose name begins so; a trimmed query that is not empty. */
  search(query: string): readonly Account[];
  isOrganization(name: string): boolean;
}
