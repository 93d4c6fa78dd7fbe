import type { AnswerPairs } from "@sallyport/schema";
import type {
  AccessRequest,
  Person,
  Repo,
  RequestStatus,
  ShownWords,
} from "../requests/request.types.ts";
import { isFields, isStatus, textOf, timeOf } from "./guards.ts";
import { answersOf, personOf } from "./read-rows.ts";

// Requests and people as the Sallyport routes tell of them: undefined where they cannot be read.

export function readPerson(value: unknown): Person | undefined {
  return isFields(value) ? personOf(value.id, value.username, value) : undefined;
}

/** `list` is what a status counts as that is not known; without one, such a request cannot be read. */
export function readRequest(value: unknown, list?: RequestStatus): AccessRequest | undefined {
  if (!isFields(value)) return undefined;
  const status = isStatus(value.status) ? value.status : list;
  const user = readPerson(value.user);
  const requestedAt = timeOf(value.requestedAt);
  const answers = readPairs(value.answers ?? []);
  const elsewhere = list !== undefined && status !== list;
  if (!user || !status || requestedAt === undefined || !answers || elsewhere) return undefined;
  const request: { -readonly [Key in keyof AccessRequest]: AccessRequest[Key] } = {
    user,
    status,
    requestedAt,
    answers,
  };
  const reviewedAt = timeOf(value.reviewedAt);
  if (reviewedAt !== undefined) request.reviewedAt = reviewedAt;
  const reviewedBy = readPerson(value.reviewedBy);
  if (reviewedBy) request.reviewedBy = reviewedBy;
  const grantedBy = readPerson(value.grantedBy);
  if (grantedBy) request.grantedBy = grantedBy;
  const reason = textOf(value.reason);
  if (reason !== undefined) request.reason = reason;
  const gateFingerprint = textOf(value.gateFingerprint);
  if (gateFingerprint !== undefined) request.gateFingerprint = gateFingerprint;
  const formRepo = readRepo(value.formRepo);
  if (formRepo) request.formRepo = formRepo;
  if (value.neverAsked === true) request.neverAsked = true;
  const shownWords = readShownWords(value.shownWords);
  if (shownWords) request.shownWords = shownWords;
  return request;
}

function readRepo(value: unknown): Repo | undefined {
  if (!isFields(value)) return undefined;
  const { type, id } = value;
  const isRepo = (type === "dataset" || type === "model") && typeof id === "string" && id !== "";
  return isRepo ? { type, id } : undefined;
}

function readShownWords(value: unknown): ShownWords | undefined {
  if (!isFields(value) || typeof value.lang !== "string") return undefined;
  const texts = readPairs(value.texts);
  return texts && { lang: value.lang, texts };
}

export function readPairs(value: unknown): AnswerPairs | undefined {
  return Array.isArray(value) && value.every(isPair) ? answersOf(value) : undefined;
}

function isPair(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string";
}
