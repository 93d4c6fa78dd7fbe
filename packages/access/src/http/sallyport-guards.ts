import { type AnswerPairs, type GateModel, gateModelOf } from "@sallyport/schema";
import type {
  DecisionInput,
  DecisionResult,
  GateSettings,
  GatingGroup,
  ListQuery,
  MailProblem,
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
import type { HttpAnswer } from "./connection.types.ts";
import { asCount, asFields, asList, asStatus, asText, isFields, optionalText } from "./guards.ts";
import { malformed } from "./read-answer.ts";
import { readError } from "./read-error.ts";
import { readRows } from "./read-rows.ts";
import { readPairs, readPerson, readRequest } from "./sallyport-rows.ts";

// Guards of what the Sallyport routes answer.

/** The answer to a query: a page that leads to itself would never end. */
export function asPage(value: unknown, { status, cursor }: ListQuery): RequestPage {
  const { requests, nextCursor } = asFields(value);
  const page = readRows(requests, (row) => readRequest(row, status));
  const next = nextCursor ?? undefined;
  if (next === undefined) return page;
  const leads = typeof next === "string" && next !== cursor;
  return leads ? { ...page, nextCursor: next } : { ...page, incomplete: true };
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

/** One result per decision, in their order; undefined for one that cannot be read. */
export function asResults(
  value: unknown,
  decisions: readonly DecisionInput[],
  clean: HttpAnswer["clean"],
): readonly (DecisionResult | undefined)[] {
  const results = asList(asFields(value).results);
  return decisions.map(({ userId }, i) => {
    const fields = results[i];
    if (!isFields(fields) || fields.userId !== userId) return undefined;
    if (fields.ok === true) {
      return {
        userId,
        ok: true,
        ...optionalRequest("request", fields.request),
        ...(isWait(fields.mailIn) && { mailIn: fields.mailIn }),
      };
    }
    if (fields.ok !== false) return undefined;
    const { message } = isFields(fields.error) ? fields.error : {};
    return {
      userId,
      ok: false,
      // A code that is not known says no more than that the decision was not taken.
      error: readError(fields.error, clean) ?? { code: "invalid", message: clean(message) },
      ...optionalRequest("current", fields.current),
    };
  });
}

function optionalRequest<Key extends string>(
  key: Key,
  value: unknown,
): { readonly [_ in Key]?: AccessRequest } {
  const request = readRequest(value);
  return request ? ({ [key]: request } as { [_ in Key]: AccessRequest }) : {}; // its one key
}

/** Milliseconds; `1e999` in JSON is infinite. */
function isWait(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

export function asPeople(value: unknown): readonly Person[] {
  return asList(asFields(value).users).flatMap((one) => readPerson(one) ?? []);
}

export function asSubmitResult(value: unknown): SubmitResult {
  const fields = asFields(value);
  const status = asStatus(fields.status);
  if (status === "reset") throw malformed("The service answered with an unknown status.");
  return { status, ...optionalText(fields, "requestedAt") };
}

function asPerson(value: unknown): Person {
  const person = readPerson(value);
  if (person) return person;
  throw malformed("The service told of a person in the wrong shape.");
}

function asPairs(value: unknown): AnswerPairs {
  const pairs = readPairs(value);
  if (pairs) return pairs;
  throw malformed("The service told of answers in the wrong shape.");
}

export function asStanding(value: unknown): WireStanding {
  const fields = asFields(value);
  return {
    visitor: (fields.visitor ?? null) === null ? null : asPerson(fields.visitor),
    status: fields.status === "none" ? "none" : asStatus(fields.status),
    ...optionalText(fields, "requestedAt"),
    ...optionalText(fields, "reviewedAt"),
    ...optionalText(fields, "reason"),
    ...optionalText(fields, "agreedTo"),
    ...(isFields(fields.location) && { location: asLocation(fields.location) }),
    ...((fields.answers ?? undefined) !== undefined && { answers: asPairs(fields.answers) }),
    ...((fields.gate ?? undefined) !== undefined && { gate: asWireGate(fields.gate) }),
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
  const gate = gateModelOf(value);
  if (gate) return gate;
  throw malformed("The service's answer holds a gate that cannot be shown.");
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
    ...(fields.mailProblems !== undefined && { mailProblems: asMailProblems(fields.mailProblems) }),
  };
}

/** Those that can be read: settings are usable without them. */
function asMailProblems(value: unknown): readonly MailProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields).flatMap(({ address, reason, since }) => {
    if (typeof address !== "string" || typeof since !== "string") return [];
    if (Number.isNaN(Date.parse(since))) return [];
    // A reason that is not known says no more than that mail is late.
    const known = reason === "refused" || reason === "given-up" ? reason : "delayed";
    return [{ address, reason: known, since }];
  });
}

function asGroup(value: unknown): GatingGroup {
  const fields = asFields(value);
  return { id: asText(fields.id, "the group's id"), ...optionalText(fields, "title") };
}
