import type { AnswerPairs } from "@sallyport/schema";
import type {
  AccessRequest,
  Person,
  Repo,
  RequestStatus,
  ShownWords,
} from "../requests/request.types.ts";
import { anyText, isFields, oneOf, statusOf, textOf, timeOf, trueOf } from "./fields.ts";
import { answersOf, personOf } from "./read-rows.ts";
import { readShape, type Shape } from "./shape.ts";

// Requests and people as adapters and Sallyport routes give them; undefined where one cannot be read.

const REPO: Shape<Repo> = { must: { type: oneOf("dataset", "model"), id: textOf }, may: {} };
const SHOWN_WORDS: Shape<ShownWords> = { must: { lang: anyText, texts: readPairs }, may: {} };
const REQUEST: Shape<AccessRequest> = {
  must: {
    user: readPerson,
    status: statusOf,
    requestedAt: timeOf,
    answers: (value) => readPairs(value ?? []),
  },
  may: {
    reviewedAt: timeOf,
    reviewedBy: readPerson,
    grantedBy: readPerson,
    reason: textOf,
    gateFingerprint: textOf,
    formRepo: readRepo,
    neverAsked: trueOf,
    shownWords: (value) => readShape(value, SHOWN_WORDS),
  },
};

export function readRequest(value: unknown): AccessRequest | undefined {
  return readShape(value, REQUEST);
}

/** Reads the rows of a list: an unknown status counts as the list's, that of another list as unreadable. */
export function rowReader(list: RequestStatus): (value: unknown) => AccessRequest | undefined {
  const status = (value: unknown): RequestStatus | undefined =>
    (statusOf(value) ?? list) === list ? list : undefined;
  const shape = { ...REQUEST, must: { ...REQUEST.must, status } };
  return (value) => readShape(value, shape);
}

export function readPerson(value: unknown): Person | undefined {
  return isFields(value) ? personOf(value.id, value.username, value) : undefined;
}

export function readRepo(value: unknown): Repo | undefined {
  return readShape(value, REPO);
}

export function readPairs(value: unknown): AnswerPairs | undefined {
  return Array.isArray(value) && value.every(isPair) ? answersOf(value) : undefined;
}

function isPair(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string";
}
