import type {
  AccessRequest,
  ApprovalMode,
  Person,
  RequestStatus,
} from "../requests/request.types.ts";
import { asFields, asList, asText, isFields, mustDiffer } from "./guards.ts";
import { malformed } from "./read-answer.ts";

// Guards of what the Hub's routes answer, and what it means in our words.

function readPerson(value: unknown): Person {
  if (
    !isFields(value) ||
    typeof value._id !== "string" ||
    typeof value.user !== "string" ||
    typeof value.fullname !== "string"
  ) {
    throw malformed("The service told of a person in the wrong shape.");
  }
  const { _id: id, user: username, fullname, email, avatarUrl } = value;
  const person: { -readonly [Key in keyof Person]: Person[Key] } = { id, username, fullname };
  if (email !== undefined) person.email = asText(email, "an address");
  if (avatarUrl !== undefined) person.avatarUrl = asText(avatarUrl, "a picture");
  return person;
}

// Written without spreads: a list has a hundred thousand of these.
function readItem(value: unknown, wanted: RequestStatus): AccessRequest {
  if (!isFields(value) || value.status !== wanted || typeof value.timestamp !== "string") {
    throw malformed("The service told of a request in the wrong shape.");
  }
  const { user, timestamp, reviewedAt, grantedBy, fields } = value;
  const request: { -readonly [Key in keyof AccessRequest]: AccessRequest[Key] } = {
    user: readPerson(user),
    status: wanted,
    requestedAt: timestamp,
    answers: fields === undefined ? [] : readAnswers(fields),
  };
  if (reviewedAt !== undefined) request.reviewedAt = asText(reviewedAt, "a time");
  if (grantedBy !== undefined) request.grantedBy = readPerson(grantedBy);
  return request;
}

function readAnswers(fields: unknown): AccessRequest["answers"] {
  const texts = asFields(fields);
  return Object.keys(texts).map((name) => [name, asText(texts[name], "an answer")] as const);
}

/** A list of one status. */
export function readItems(value: unknown, status: RequestStatus): readonly AccessRequest[] {
  const requests = asList(value).map((item) => readItem(item, status));
  mustDiffer(requests);
  return requests;
}

export function readPeople(value: unknown): readonly Person[] {
  return asList(asFields(value).users).map(readPerson);
}

/** Who one is, from `whoami-v2`. */
export function readSelf(value: unknown): Person {
  const { id, name, fullname, email } = asFields(value);
  return {
    id: asText(id, "a user's id"),
    username: asText(name, "a user name"),
    fullname: asText(fullname, "a full name"),
    ...(typeof email === "string" && { email }),
  };
}

/** How a repo is gated, from its info. */
export function readGated(value: unknown): false | ApprovalMode {
  const { gated } = asFields(value);
  if (gated === false || gated === "auto" || gated === "manual") return gated;
  throw malformed("The service's answer lacks the approval mode.");
}

/** What `batch` says of one request: undefined where it was done. */
export function readBatchItem(value: unknown): "user_not_found" | "request_not_found" | undefined {
  const { ok, error } = asFields(value);
  if (ok === true) return undefined;
  if (error === "user_not_found" || error === "request_not_found") return error;
  throw malformed("The service's answer lacks a result.");
}
