// What comes up while someone reviews: one chunk, fetched when a review opens.
export { BulkBar } from "../bulk/bulk-bar.tsx";
// Here already when a decision on many is made.
export { collect } from "../bulk/collect.ts";
export { takeDecisions } from "../bulk/take-decisions.ts";
export { ReasonForm } from "../decision/reason-form.tsx";
export { NothingFound } from "../find/nothing-found.tsx";
export { readGate } from "../request/read-gate.ts";
export { LossNote } from "./loss-note.tsx";
export { NoticeArea } from "./notice-area.tsx";
export { SignedOutNote } from "./signed-out-note.tsx";
