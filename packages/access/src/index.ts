// Requests, and the gate that a visitor meets
export type { AccessRequest, ApprovalMode, ClosedReason } from "./requests/request.types.ts";
export type { GateView, Person, Repo, RequestCounts } from "./requests/request.types.ts";
export type { RequestStatus, ShownWords } from "./requests/request.types.ts";
export type { VisitorLocation, VisitorStatus } from "./requests/request.types.ts";

// Decisions: which are possible, and what they lead to
export {
  canAsk,
  canMove,
  decisionProblem,
  decisionsFor,
  isTold,
  REASON_MAX_LENGTH,
  statusOnAsking,
  takesReason,
  targetOf,
} from "./transitions/transitions.ts";
export type { Decision, Move } from "./transitions/transitions.ts";

// Ports: what an interface talks to, and what an adapter implements
export { inTime } from "./ports/in-time.ts";
export type { Adapters, CallOptions, Capabilities, Losses } from "./ports/ports.types.ts";

// Ports that hold an adapter to its promises: answers of the right shape, in time
export { checkedRequester } from "./checked/checked-requester.ts";
export { checkedReview } from "./checked/checked-review.ts";
export { checkedSettings } from "./checked/checked-settings.ts";

// The port of a visitor
export type { RequesterAdapter, Submission, SubmitResult } from "./ports/ports.types.ts";

// The port of a reviewer
export type { DecisionInput, DecisionResult, ListQuery } from "./ports/ports.types.ts";
export type { Report, ReportOptions, RequestPage, ReviewAdapter } from "./ports/ports.types.ts";

// The port of an owner, for settings
export type { GateSettings, GatingGroup, MailProblem } from "./ports/ports.types.ts";
export type { SettingsAdapter, SettingsChange } from "./ports/ports.types.ts";

// Errors: the only kind that an adapter throws
export { ACCESS_ERROR_CODES, AccessError, errorData } from "./errors/access-error.ts";
export type { AccessErrorCode, AccessErrorData } from "./errors/access-error.ts";

// Search, filters and sorting
export { compareRequests, FILTERS_MAX, isAnswerFilter, matchesFilters } from "./requests/find.ts";
export { foldText, isNamedLike, nameKey } from "./requests/fold-text.ts";
export type { AnswerFilter, RequestSort } from "./requests/find.ts";

// Reports
export { addQuestions, csvCell, renderReport, reportRow, reportWriter } from "./report/report.ts";
export { REPORT_MEDIA_TYPES, reportFilename } from "./report/report-name.ts";
export type { ReportRow, ReportWriter } from "./report/report.ts";
export type { ReportFormat } from "./report/report-name.ts";

// The wire: routes and bodies that a Sallyport server adds to the Hub's
export { sallyportRoutes, STATUS_OF_ERROR } from "./wire/wire.types.ts";
export type { WireGate, WireRefusal, WireStanding, WireSubmission } from "./wire/wire.types.ts";
