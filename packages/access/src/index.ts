export type { AccessErrorCode, AccessErrorData } from "./errors/access-error.ts";
// Errors: every fault ends in one of these
export { ACCESS_ERROR_CODES, AccessError, errorData } from "./errors/access-error.ts";
export { inTime } from "./ports/in-time.ts";
export type {
  Adapters,
  CallOptions,
  Capabilities,
  DecisionInput,
  DecisionResult,
  GateSettings,
  GatingGroup,
  ListQuery,
  MailProblem,
  Report,
  ReportOptions,
  RequesterAdapter,
  RequestPage,
  ReviewAdapter,
  SettingsAdapter,
  SettingsChange,
  Submission,
  SubmitResult,
} from "./ports/ports.types.ts";
export type { ReportRow, ReportWriter } from "./report/report.ts";
// Reports, and the wire of our own routes
export { addQuestions, csvCell, renderReport, reportRow, reportWriter } from "./report/report.ts";
export { REPORT_MEDIA_TYPES, type ReportFormat, reportFilename } from "./report/report-name.ts";
export type { AnswerFilter, RequestSort } from "./requests/find.ts";
export { compareRequests, FILTERS_MAX, isAnswerFilter, matchesFilters } from "./requests/find.ts";
export { foldText, isNamedLike, nameKey } from "./requests/fold-text.ts";
export type {
  AccessRequest,
  ApprovalMode,
  ClosedReason,
  GateView,
  Person,
  Repo,
  RequestCounts,
  RequestStatus,
  ShownWords,
  VisitorLocation,
  VisitorStatus,
} from "./requests/request.types.ts";
export type { Decision } from "./transitions/transitions.ts";
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
export type { WireGate, WireRefusal, WireStanding, WireSubmission } from "./wire/wire.types.ts";
export { ownRoutes, STATUS_OF_ERROR } from "./wire/wire.types.ts";
