import { addAccessWords } from "./add-access-words.ts";
import { bulkBarWords } from "./bulk-bar-words.ts";
import { findWords } from "./find-words.ts";
import { keyWords } from "./key-words.ts";
import { listWords } from "./list-words.ts";
import { noticeWords } from "./notice-words.ts";
import { reasonWords } from "./reason-words.ts";
import { reportWords } from "./report-words.ts";

type LateReviewMessages = typeof reasonWords &
  typeof listWords &
  typeof noticeWords & {
    readonly addAccess: typeof addAccessWords;
    readonly bulk: typeof bulkBarWords;
    readonly find: typeof findWords;
    readonly keys: typeof keyWords;
    readonly report: typeof reportWords;
  };

/** The words that come with the part that shows them. Translated like the others, and listed here only. */
export const lateReviewMessages: LateReviewMessages = {
  ...reasonWords,
  ...listWords,
  ...noticeWords,
  addAccess: addAccessWords,
  bulk: { ...bulkBarWords, ...noticeWords.bulk },
  find: { ...findWords, ...listWords.find },
  keys: keyWords,
  report: reportWords,
};
