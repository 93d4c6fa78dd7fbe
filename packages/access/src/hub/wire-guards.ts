import type { AnswerPairs, GateModel } from "@sallyport/schema";
import type {
  DecisionResult,
  GateSettings,
  RequestPage,
  SubmitResult,
} from "../ports/ports.types.ts";
import type {
  AccessRequest,
  Person,
  RequestCounts,
  RequestStatus,
} from "../requests/request.types.ts";
import type { WireGate, WireStanding } from "../wire/wire.types.ts";
import { malformed } from "./hub-request.ts";

// Whatever comes over the network is checked before it is believed; a wrong shape is `malformed`.

type Fields = Readonly<Record<string, unknown>>;

const STATUSES: readonly RequestStatus[] = ["pending", "accepted", "rejected", "reset"];

export function asFields(value: unknown): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields; // just checked
  throw malformed("The service's answer has the wrong shape.");
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed("The service's answer has the wrong shape.");
}

function asText(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw malformed(`The service's answer lacks ${what}.`);
}

function optionalText(fields: Fields, key: string): { [key: string]: string } {
  const value = fields[key];
  return value === undefined || value === null ? {} : { [key]: asText(value, key) };
}

function asStatus(value: unknown): RequestStatus {
  const status = STATUSES.find((known) => known === value);
  if (status) return status;
  throw malformed("The service answered with an unknown status.");
}

export function asPerson(value: unknown): Person {
  const fields = asFields(value);
  return {
    id: asText(fields.id, "a user's id"),
    username: asText(fields.username, "a user name"),
    fullname: asText(fields.fullname, "a full name"),
    ...optionalText(fields, "email"),
    ...optionalText(fields, "avatarUrl"),
  };
}

function asPairs(value: unknown): AnswerPairs {
  return asList(value).map((pair) => {
    const [name, text] = asList(pair);
    return [asText(name, "a label"), asText(text, "an answer")] as const;
  });
}

export function asRequest(value: unknown): AccessRequest {
  const fields = asFields(value);
  return {
    user: asPerson(fields.user),
    status: asStatus(fields.status),
    requestedAt: asText(fields.requestedAt, "a time"),
    ...optionalText(fields, "reviewedAt"),
    ...(fields.reviewedBy !== undefined && { reviewedBy: asPerson(fields.reviewedBy) }),
    ...(fields.grantedBy !== undefined && { grantedBy: asPerson(fields.grantedBy) }),
    ...optionalText(fields, "reason"),
    ...optionalText(fields, "gateFingerprint"),
    answers: asPairs(fields.answers),
  };
}

export function asPage(value: unknown): RequestPage {
  const fields = asFields(value);
  return {
    requests: asList(fields.requests).map(asRequest),
    ...optionalText(fields, "nextCursor"),
  };
}

export function asCounts(value: unknown): RequestCounts {
  const fields = asFields(value);
  const count = (status: RequestStatus): number => {
    const number = fields[status];
    if (typeof number === "number" && Number.isInteger(number) && number >= 0) return number;
    throw malformed("The service's answer lacks a count.");
  };
  return {
    pending: count("pending"),
    accepted: count("accepted"),
    rejected: count("rejected"),
    reset: count("reset"),
  };
}

export function asResults(value: unknown): readonly DecisionResult[] {
  return asList(asFields(value).results).map((result) => {
    const fields = asFields(result);
    const userId = asText(fields.userId, "a user's id");
    if (fields.ok === true) {
      return {
        userId,
        ok: true,
        ...(fields.request !== undefined && { request: asRequest(fields.request) }),
      };
    }
    const error = asFields(fields.error);
    return {
      userId,
      ok: false,
      // A code that is not known says no more than that the decision was not taken.
      error: {
        code: error.code === "conflict" || error.code === "not-found" ? error.code : "invalid",
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
  };
}

export function asWireGate(value: unknown): WireGate {
  const fields = asFields(value);
  const repo = asFields(fields.repo);
  const closed = fields.closed;
  const gate = asFields(fields.gate);
  asList(gate.fields).forEach((field) => {
    const { id, name, type } = asFields(field);
    asText(id, "a field's id");
    asText(name, "a field's label");
    asText(type, "a field's type");
  });
  return {
    repo: {
      type: repo.type === "model" ? "model" : "dataset",
      id: asText(repo.id, "the repo's id"),
    },
    gated: fields.gated !== false,
    gate: gate as unknown as GateModel, // texts and fields were checked as far as they are shown
    gateFingerprint: asText(fields.gateFingerprint, "the gate's fingerprint"),
    approvalMode: fields.approvalMode === "manual" ? "manual" : "auto",
    ...((closed === "card-errors" || closed === "region-unknown" || closed === "region") && {
      closed,
    }),
  };
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
  };
}
