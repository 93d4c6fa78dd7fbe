import { en } from "./en.ts";
import { enAddAccess } from "./en-add-access.ts";
import { enBulkBar } from "./en-bulk-bar.ts";
import { enFind } from "./en-find.ts";
import { enKeys } from "./en-keys.ts";
import { enList } from "./en-list.ts";
import { enNotices } from "./en-notices.ts";
import { enReason } from "./en-reason.ts";
import { enReport } from "./en-report.ts";
import type { AllReviewMessages } from "./messages.types.ts";

/** Every English message, for tests and scripts. A bundle must not import it: the late messages would be eager. */
export const allEnglish: AllReviewMessages = {
  ...en,
  ...enNotices,
  ...enList,
  addAccess: { ...en.addAccess, ...enAddAccess },
  bulk: { ...en.bulk, ...enBulkBar, ...enNotices.bulk },
  decisions: { ...en.decisions, ...enNotices.decisions },
  find: { ...en.find, ...enFind, ...enList.find },
  keys: { ...en.keys, ...enKeys },
  list: { ...en.list, ...enList.list },
  reject: enReason.reject,
  report: { ...en.report, ...enReport },
};
