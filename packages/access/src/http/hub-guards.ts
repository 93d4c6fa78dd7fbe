import type {
  AccessRequest,
  ApprovalMode,
  Person,
  RequestStatus,
} from "../requests/request.types.ts";
import { isRequestStatus } from "../requests/statuses.ts";
import { asFields, asList, isFields, timeOf } from "../shapes/fields.ts";
import { answersOf, personOf, readRows } from "../shapes/read-rows.ts";
import { malformed } from "./read-answer.ts";

// Guards of what the Hub's routes answer, and what it means in our words.

function readPerson(value: unknown): Person | undefined {
  return isFields(value) ? personOf(value._id, value.user, value) : undefined;
}

// Written without spreads: a list has a hundred thousand of these.
function readItem(value: unknown, list: RequestStatus): AccessRequest | undefined {
  if (!isFields(value)) return undefined;
  const { status, fields } = value;
  const user = readPerson(value.user);
  const requestedAt = timeOf(value.timestamp);
  const answers = isFields(fields ?? {}) ? Object.entries(fields ?? {}) : undefined;
  const elsewhere = isRequestStatus(status) && status !== list;
  if (!user || requestedAt === undefined || !answers || elsewhere) return undefined;
  const request: { -readonly [Key in keyof AccessRequest]: AccessRequest[Key] } = {
    user,
    status: list,
    requestedAt,
    answers: answersOf(answers),
  };
  const reviewedAt = timeOf(value.reviewedAt);
  if (reviewedAt !== undefined) request.reviewedAt = reviewedAt;
  const grantedBy = readPerson(value.grantedBy);
  if (grantedBy) request.grantedBy = grantedBy;
  // The Hub shares the address of everyone who has asked, and of no one else.
  if (user.email === undefined && request.answers.length === 0) request.neverAsked = true;
  return request;
}

/** A list of one status, as far as it can be read. */
export function readItems(value: unknown, list: RequestStatus): ReturnType<typeof readRows> {
  return readRows(value, (row) => readItem(row, list), "");
}

export function readPeople(value: unknown): readonly Person[] {
  return asList(asFields(value).users, "users").flatMap((one) => readPerson(one) ?? []);
}

/** Who one is, from `whoami-v2`. */
export function readSelf(value: unknown): Person {
  const fields = asFields(value);
  const self = personOf(fields.id, fields.name, { ...fields, avatarUrl: undefined });
  if (!self) throw malformed("The server did not say who is logged in.");
  return self;
}

/** How a repo is gated, from its info. */
export function readGated(value: unknown): false | ApprovalMode {
  const { gated } = asFields(value);
  if (gated === false || gated === "auto" || gated === "manual") return gated;
  throw malformed("The server’s answer lacks the approval mode.");
}

/** What `batch` says of one request; undefined where it cannot be read. */
export function readBatchItem(
  value: unknown,
): "done" | "user_not_found" | "request_not_found" | undefined {
  if (!isFields(value)) return undefined;
  if (value.ok === true) return "done";
  const { error } = value;
  return error === "user_not_found" || error === "request_not_found" ? error : undefined;
}
