import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import type { en } from "./en.ts";
import type { enAddAccess } from "./en-add-access.ts";
import type { enBulkBar } from "./en-bulk-bar.ts";
import type { enFind } from "./en-find.ts";
import type { enKeys } from "./en-keys.ts";
import type { enList } from "./en-list.ts";
import type { enNotices } from "./en-notices.ts";
import type { enReason } from "./en-reason.ts";
import type { enReport } from "./en-report.ts";

/** The messages that a review loads with itself. */
export type ReviewMessages = typeof en;

export type FindMessages = typeof enFind;

/** Those, and the messages that load with the part that shows them. */
export type AllReviewMessages = ReviewMessages &
  typeof enList &
  typeof enNotices &
  typeof enReason & {
    readonly addAccess: typeof enAddAccess;
    readonly bulk: typeof enBulkBar;
    readonly find: typeof enFind;
    readonly keys: typeof enKeys;
    readonly report: typeof enReport;
  };

/** A host's messages: any of them, in place of the language's. */
export type ReviewMessageOverrides = MessageOverrides<AllReviewMessages>;

/** Every message, in one language. */
export type ReviewTranslation = TranslatedMessages<AllReviewMessages>;

declare module "@sallyport/ui/messages" {
  interface PackageMessages {
    readonly review: ReviewMessageOverrides;
  }
}
