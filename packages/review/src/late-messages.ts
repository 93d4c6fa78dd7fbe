import { addAccessWords } from "./add-access/add-access-words.ts";
import { bulkBarWords } from "./bulk/bulk-bar-words.ts";
import { reasonWords } from "./decision/reason-words.ts";
import { findWords } from "./find/find-words.ts";
import { reportWords } from "./report/report-words.ts";
import { listWords } from "./review/list-words.ts";
import { noticeWords } from "./review/notice-words.ts";
import { keyWords } from "./triage/key-words.ts";

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
