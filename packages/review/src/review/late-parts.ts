import { type Later, later, pick } from "./on-demand.tsx";

type DecisionParts = typeof import("./decision-parts.ts");

/** What the first decision needs. It is fetched when a review opens, so that it works offline, too. */
export const DECISION_PARTS: Later<DecisionParts> = later(() => import("./decision-parts.ts"));

export const BULK_BAR: Later<DecisionParts["BulkBar"]> = pick(DECISION_PARTS, "BulkBar");
export const BULK_FAILURES: Later<DecisionParts["BulkFailures"]> = pick(
  DECISION_PARTS,
  "BulkFailures",
);
export const REASON_FORM: Later<DecisionParts["ReasonForm"]> = pick(DECISION_PARTS, "ReasonForm");
export const NOTICE_CONTENT: Later<DecisionParts["NoticeContent"]> = pick(
  DECISION_PARTS,
  "NoticeContent",
);
