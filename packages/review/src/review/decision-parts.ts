// What the first decision needs: one chunk, fetched when a review opens.
export { BulkBar } from "../bulk/bulk-bar.tsx";
export { BulkFailures } from "../bulk/bulk-failures.tsx";
export { takeDecisions } from "../bulk/take-decisions.ts";
export { ReasonForm } from "../decision/reason-form.tsx";
export { NoticeContent } from "./notice-content.tsx";
