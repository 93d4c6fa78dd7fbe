import { type LazyPart, lazyPart, pick } from "../internal/on-demand.tsx";

type DecisionParts = typeof import("./decision-parts.ts");

/** What comes up while someone reviews. It is fetched when a review opens, so that it works offline. */
export const DECISION_PARTS: LazyPart<DecisionParts> = lazyPart(
  () => import("./decision-parts.ts"),
);

export const BULK_BAR: LazyPart<DecisionParts["BulkBar"]> = pick(DECISION_PARTS, "BulkBar");
export const REASON_FORM: LazyPart<DecisionParts["ReasonForm"]> = pick(
  DECISION_PARTS,
  "ReasonForm",
);
export const FIND_FORM: LazyPart<DecisionParts["FindForm"]> = pick(DECISION_PARTS, "FindForm");
export const KEY_LIST: LazyPart<DecisionParts["KeyList"]> = pick(DECISION_PARTS, "KeyList");
export const LOSS_NOTE: LazyPart<DecisionParts["LossNote"]> = pick(DECISION_PARTS, "LossNote");
export const NOTICE_AREA: LazyPart<DecisionParts["NoticeArea"]> = pick(
  DECISION_PARTS,
  "NoticeArea",
);
export const NOTHING_FOUND: LazyPart<DecisionParts["NothingFound"]> = pick(
  DECISION_PARTS,
  "NothingFound",
);
export const SIGNED_OUT_NOTE: LazyPart<DecisionParts["SignedOutNote"]> = pick(
  DECISION_PARTS,
  "SignedOutNote",
);
