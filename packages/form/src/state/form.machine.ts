import type { AnswerIssue, GateModel } from "@sallyport/schema";
import type { FormStatus, StatusEvent } from "../internal/form-status.types.ts";
import { errorsOf, issuesBeside, sameErrors } from "./form-errors.ts";
import { isSameData } from "./is-same-data.ts";

const QUIET = {
  beside: [],
  failure: undefined,
  submitted: false,
  threw: false,
  unread: false,
} satisfies Partial<FormStatus>;

/** A form that nothing has happened to, with what a server found wrong with it. */
export function initialStatus(
  gate: GateModel,
  issues: readonly AnswerIssue[] | undefined,
): FormStatus {
  return {
    ...QUIET,
    errors: errorsOf(gate, issues),
    beside: issuesBeside(gate, issues),
    sending: false,
    pending: false,
    promptOpened: false,
    edited: false,
    failures: issues && issues.length > 0 ? 1 : 0,
    given: issues,
    sentSince: false,
  };
}

/** What becomes of a form. The same object where nothing changes. */
export function nextStatus(status: FormStatus, event: StatusEvent): FormStatus {
  switch (event.type) {
    case "edit":
      return status.edited && !status.submitted
        ? status
        : { ...status, edited: true, submitted: false };
    case "recover":
      return status.threw || status.failure !== undefined
        ? { ...status, threw: false, failure: undefined }
        : status;
    case "open-prompt":
      return { ...status, promptOpened: true, unread: false };
    case "miss-prompt":
      return { ...failed(status), unread: true };
    case "press":
      return { ...status, ...QUIET, sending: true };
    case "send":
      return { ...status, sentSince: true };
    case "post":
      return {
        ...status,
        ...QUIET,
        errors: new Map(),
        sending: false,
        edited: status.edited && !event.leaves,
        sentSince: true,
      };
    case "invalid":
      return failed(status);
    case "throw":
      return { ...failed(status), threw: true };
    case "accept":
      return { ...status, sending: false, submitted: true, edited: status.edited && !event.whole };
    case "refuse": {
      const { gate, issues, failure } = event;
      // A refusal without a reason must not look like nothing happened.
      const threw = issues.length === 0 && failure === undefined;
      return { ...refused(status, gate, issues), failure, threw };
    }
    case "give":
      return given(status, event.gate, event.issues);
    case "check":
      return sameErrors(status.errors, event.errors) ? status : { ...status, errors: event.errors };
    case "pend":
      return { ...status, pending: event.pending };
    case "reset":
      return { ...status, ...QUIET, errors: new Map(), edited: false };
    default:
      return event satisfies never;
  }
}

function failed(status: FormStatus): FormStatus {
  return { ...status, sending: false, failures: status.failures + 1 };
}

function refused(status: FormStatus, gate: GateModel, issues: readonly AnswerIssue[]): FormStatus {
  const errors = new Map([...status.errors, ...errorsOf(gate, issues)]);
  return { ...failed(status), errors, beside: issuesBeside(gate, issues) };
}

/** A host may create its list on every render: an equal list counts as new only after another submission. */
function given(
  status: FormStatus,
  gate: GateModel,
  issues: readonly AnswerIssue[] | undefined,
): FormStatus {
  if (!status.sentSince && isSameData(status.given, issues)) return status;
  const next = { ...status, given: issues, sentSince: false };
  return issues && issues.length > 0 ? refused(next, gate, issues) : next;
}
