// Requests, and the gate that a visitor meets
export { isRequestStatus, REQUEST_STATUSES } from "./requests/statuses.ts";
export type { AccessRequest, ApprovalMode, ClosedReason } from "./requests/request.types.ts";
export type { GateView, Person, Repo, RequestCounts } from "./requests/request.types.ts";
export type { ShownWords, VisitorLocation, VisitorStatus } from "./requests/request.types.ts";
export type { RequestStatus } from "./requests/statuses.ts";

// Addresses: one rule for each
export { isMailAddress, MAIL_ADDRESS } from "./requests/mail-address.ts";
export { repoPath } from "./requests/repo-path.ts";

// Transitions: what can become of a request, and by whose action
export { canAsk, canMove, canWithdraw, decisionProblem } from "./transitions/transitions.ts";
export { decisionsFor, isTold, REASON_MAX_LENGTH } from "./transitions/transitions.ts";
export { statusOnAsking, takesReason, targetOf, transition } from "./transitions/transitions.ts";
export type { Action, Actor, Decision, GateMode, Move } from "./transitions/transitions.ts";

// Ports: what an interface talks to, and what an adapter implements
export { ALL_CAPABILITIES } from "./ports/all-capabilities.ts";
export type { Adapters, CallOptions, Capabilities, Losses } from "./ports/ports.types.ts";

// Ports that hold an adapter to its promises: answers of the right shape, in time
export { checkedRequester } from "./checked/checked-requester.ts";
export { checkedReview } from "./checked/checked-review.ts";
export { checkedSettings } from "./checked/checked-settings.ts";
export type { CheckedPort } from "./checked/checked-port.ts";
export type { CheckedOptions, FailureContext, OnError } from "./checked/checked.types.ts";

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
export type { WireGate, WireRefusal, WireVisitor, WireSubmission } from "./wire/wire.types.ts";
