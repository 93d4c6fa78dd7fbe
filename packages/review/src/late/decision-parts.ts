// What comes up while someone reviews: one chunk, fetched when a review opens.
// Here already when a decision is made.

export { BulkBar } from "../bulk/bulk-bar.tsx";
export { ReasonForm } from "../decision/reason-form.tsx";
export { FindForm } from "../find/find-form.tsx";
export { NothingFound } from "../find/nothing-found.tsx";
export { LossNote } from "../notices/loss-note.tsx";
export { NoticeArea } from "../notices/notice-area.tsx";
export { SignedOutNote } from "../notices/signed-out-note.tsx";
export { collect, poll, takeDecision, takeDecisions } from "../state/late.ts";
export { lookAlikes, shapeOf } from "../state/look-alike.ts";
export { KeyList } from "../triage/key-list.tsx";
