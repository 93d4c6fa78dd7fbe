/** What a mail says, before it is words. */
export type MailContent =
  | {
      readonly kind: "asked";
      readonly repos: readonly {
        readonly repo: string;
        /** The review. */
        readonly url: string;
        readonly requests: readonly {
          readonly username: string;
          readonly fullname: string;
          readonly at: Date;
        }[];
      }[];
    }
  | {
      readonly kind: "decided";
      readonly decision: "accepted" | "granted" | "rejected" | "reset";
      readonly repo: string;
      /** The repo's page. */
      readonly url: string;
      readonly reason?: string;
    }
  | {
      readonly kind: "expired";
      readonly repo: string;
      /** The repo's page. */
      readonly url: string;
    };

/** Who reads it. */
export interface MailReader {
  readonly address: string;
  readonly name: string | null;
  /** A BCP 47 tag; null for English. */
  readonly locale: string | null;
  readonly timeZone: string;
}
