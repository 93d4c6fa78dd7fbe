// What comes up while someone reviews: one chunk, fetched when a review opens.
export { BulkBar } from "../bulk/bulk-bar.tsx";
export { ReasonForm } from "../decision/reason-form.tsx";
export { NothingFound } from "../find/nothing-found.tsx";
export { LossNote } from "../notices/loss-note.tsx";
export { NoticeArea } from "../notices/notice-area.tsx";
export { SignedOutNote } from "../notices/signed-out-note.tsx";
// Here already when a decision is made.
export { collect } from "../state/collect.ts";
export { takeDecision } from "../state/take-decision.ts";
export { takeDecisions } from "../state/take-decisions.ts";
