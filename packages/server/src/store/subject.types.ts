import type { Repo } from "@sallyport/access";

/** What requests are kept under: a repo, or a collection whose repos are gated as one. */
export interface Subject {
  readonly type: Repo["type"] | "collection";
  readonly id: string;
}
