import type { NewToken, TokenInfo } from "@sallyport/server";
import type { PersonBarData } from "./page.types.ts";

/** What the page of one's tokens says above them. */
export type TokensNotice =
  | { readonly kind: "made"; readonly token: string; readonly info: TokenInfo }
  | { readonly kind: "revoked" }
  | { readonly kind: "refused"; readonly message: string };

/** All that the page of one's tokens shows, read at request time. */
export interface TokensPageData {
  readonly bar: PersonBarData;
  /** Absent if no one is logged in. */
  readonly tokens?: readonly TokenInfo[];
  readonly notice?: TokensNotice;
  /** What was typed into a form that was refused. */
  readonly typed?: Required<NewToken>;
  /** A file to download as an example, as a whole URL. */
  readonly example: string;
  /** This server, as clients write it. */
  readonly origin: string;
  readonly now: Date;
}
