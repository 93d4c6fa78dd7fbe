import type { AnswerPairs, GateModel } from "@sallyport/schema";
import { ACCESS_ERROR_CODES } from "../errors/access-error.ts";
import type {
  DecisionInput,
  DecisionResult,
  GateSettings,
  GatingGroup,
  RequestPage,
  SubmitResult,
} from "../ports/ports.types.ts";
import type {
  AccessRequest,
  Person,
  RequestCounts,
  RequestStatus,
  VisitorLocation,
} from "../requests/request.types.ts";
import type { WireGate, WireStanding } from "../wire/wire.types.ts";
import {
  asCount,
  asFields,
  asList,
  asStatus,
  asText,
  isFields,
  isOptionalText,
  isStatus,
  mustDiffer,
  optionalText,
} from "./guards.ts";
import { malformed } from "./read-answer.ts";

// Guards of what our own routes answer. Lists are checked in place: they are long, and already have
// the shape that the ports give.

function isPerson(value: unknown): value is Person {
  return (
    isFields(value) &&
    typeof value.id === "string" &&
    typeof value.username === "string" &&
    typeof value.fullname === "string" &&
    isOptionalText(value.email) &&
    isOptionalText(value.avatarUrl)
  );
}

function isRequest(value: unknown): value is AccessRequest {
  return (
    isFields(value) &&
    isPerson(value.user) &&
    isStatus(value.status) &&
    typeof value.requestedAt === "string" &&
    isOptionalText(value.reviewedAt) &&
    isOptionalText(value.reason) &&
    isOptionalText(value.gateFingerprint) &&
    (value.shownWords === undefined || isShownWords(value.shownWords)) &&
    (value.reviewedBy === undefined || isPerson(value.reviewedBy)) &&
    (value.grantedBy === undefined || isPerson(value.grantedBy)) &&
    Array.isArray(value.answers) &&
    value.answers.every(isPair)
  );
}

function isShownWords(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value.lang === "string" &&
    Array.isArray(value.texts) &&
    value.texts.every(isPair)
  );
}

function asPairs(value: unknown): AnswerPairs {
  if (Array.isArray(value) && value.every(isPair)) return value;
  throw malformed("The service told of answers in the wrong shape.");
}

function isPair(value: unknown): value is AnswerPairs[number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === "string" &&
    typeof value[1] === "string"
  );
}

function asRequest(value: unknown): AccessRequest {
  if (isRequest(value)) return value;
  throw malformed("The service told of a request in the wrong shape.");
}

function asPerson(value: unknown): Person {
  if (isPerson(value)) return value;
  throw malformed("The service told of a person in the wrong shape.");
}

/** `cursor` is the one that was sent: a page that leads to itself would never end. */
export function asPage(value: unknown, cursor: string | undefined): RequestPage {
  const fields = asFields(value);
  const requests = asList(fields.requests).map(asRequest);
  mustDiffer(requests);
  const next = optionalText(fields, "nextCursor");
  if (next.nextCursor !== undefined && next.nextCursor === cursor) {
    throw malformed("The service's page leads to itself.");
  }
  return { requests, ...next };
}

export function asCounts(value: unknown): RequestCounts {
  const fields = asFields(value);
  const count = (status: RequestStatus): number => asCount(fields[status]);
  return {
    pending: count("pending"),
    accepted: count("accepted"),
    rejected: count("rejected"),
    reset: count("reset"),
  };
}

/** One result per decision, in their order. */
export function asResults(
  value: unknown,
  decisions: readonly DecisionInput[],
): readonly DecisionResult[] {
  const results = asList(asFields(value).results);
  if (results.length !== decisions.length) {
    throw malformed("The service did not answer every decision.");
  }
  return decisions.map(({ userId }, i) => {
    const fields = asFields(results[i]);
    if (fields.userId !== userId) throw malformed("The service answered decisions out of order.");
    if (fields.ok === true) {
      return {
        userId,
        ok: true,
        ...(fields.request !== undefined && { request: asRequest(fields.request) }),
        ...(typeof fields.mailIn === "number" && fields.mailIn >= 0 && { mailIn: fields.mailIn }),
      };
    }
    const error = asFields(fields.error);
    return {
      userId,
      ok: false,
      error: {
        // A code that is not known says no more than that the decision was not taken.
        code: ACCESS_ERROR_CODES.find((code) => code === error.code) ?? "invalid",
        message: asText(error.message, "a message"),
      },
      ...(fields.current !== undefined && { current: asRequest(fields.current) }),
    };
  });
}

export function asPeople(value: unknown): readonly Person[] {
  return asList(asFields(value).users).map(asPerson);
}

export function asSubmitResult(value: unknown): SubmitResult {
  const fields = asFields(value);
  const status = asStatus(fields.status);
  if (status === "reset") throw malformed("The service answered with an unknown status.");
  return { status, ...optionalText(fields, "requestedAt") };
}

export function asStanding(value: unknown): WireStanding {
  const fields = asFields(value);
  return {
    visitor: fields.visitor === null ? null : asPerson(fields.visitor),
    status: fields.status === "none" ? "none" : asStatus(fields.status),
    ...optionalText(fields, "requestedAt"),
    ...optionalText(fields, "reviewedAt"),
    ...optionalText(fields, "reason"),
    ...optionalText(fields, "agreedTo"),
    ...(fields.location !== undefined && { location: asLocation(fields.location) }),
    ...(fields.answers !== undefined && { answers: asPairs(fields.answers) }),
  };
}

function asLocation(value: unknown): VisitorLocation {
  const fields = asFields(value);
  return { country: asText(fields.country, "a country"), ...optionalText(fields, "region") };
}

export function asWireGate(value: unknown): WireGate {
  const fields = asFields(value);
  const repo = asFields(fields.repo);
  const closed = fields.closed;
  return {
    repo: {
      type: repo.type === "model" ? "model" : "dataset",
      id: asText(repo.id, "the repo's id"),
    },
    gated: fields.gated !== false,
    gate: asGateModel(fields.gate),
    gateFingerprint: asText(fields.gateFingerprint, "the gate's fingerprint"),
    approvalMode: fields.approvalMode === "manual" ? "manual" : "auto",
    ...((closed === "card-errors" || closed === "region-unknown" || closed === "region") && {
      closed,
    }),
  };
}

export function asGate(value: unknown): GateModel {
  return asGateModel(asFields(value).gate);
}

export function asGateModel(value: unknown): GateModel {
  const gate = asFields(value);
  asList(gate.fields).forEach((field) => {
    const { id, name, type } = asFields(field);
    asText(id, "a field's id");
    asText(name, "a field's label");
    asText(type, "a field's type");
  });
  return gate as unknown as GateModel; // texts and fields were checked as far as they are shown
}

export function asSettings(value: unknown): GateSettings {
  const fields = asFields(value);
  const gated = fields.gated;
  if (gated !== false && gated !== "auto" && gated !== "manual") {
    throw malformed("The service's answer lacks the approval mode.");
  }
  const mode = fields.notificationsMode;
  return {
    gated,
    ...((mode === "bulk" || mode === "real-time") && { notificationsMode: mode }),
    ...optionalText(fields, "notificationsEmail"),
    ...(typeof fields.orgMembersGated === "boolean" && {
      orgMembersGated: fields.orgMembersGated,
    }),
    ...(fields.group !== undefined && { group: asGroup(fields.group) }),
  };
}

function asGroup(value: unknown): GatingGroup {
  const fields = asFields(value);
  return { id: asText(fields.id, "the group's id"), ...optionalText(fields, "title") };
}
