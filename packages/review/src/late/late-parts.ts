import { type Later, later, pick } from "../internal/on-demand.tsx";

type DecisionParts = typeof import("./decision-parts.ts");

/** What comes up while someone reviews. It is fetched when a review opens, so that it works offline. */
export const DECISION_PARTS: Later<DecisionParts> = later(() => import("./decision-parts.ts"));

export const BULK_BAR: Later<DecisionParts["BulkBar"]> = pick(DECISION_PARTS, "BulkBar");
export const REASON_FORM: Later<DecisionParts["ReasonForm"]> = pick(DECISION_PARTS, "ReasonForm");
export const FIND_FORM: Later<DecisionParts["FindForm"]> = pick(DECISION_PARTS, "FindForm");
export const KEY_LIST: Later<DecisionParts["KeyList"]> = pick(DECISION_PARTS, "KeyList");
export const LOSS_NOTE: Later<DecisionParts["LossNote"]> = pick(DECISION_PARTS, "LossNote");
export const NOTICE_AREA: Later<DecisionParts["NoticeArea"]> = pick(DECISION_PARTS, "NoticeArea");
export const NOTHING_FOUND: Later<DecisionParts["NothingFound"]> = pick(
  DECISION_PARTS,
  "NothingFound",
);
export const SIGNED_OUT_NOTE: Later<DecisionParts["SignedOutNote"]> = pick(
  DECISION_PARTS,
  "SignedOutNote",
);
