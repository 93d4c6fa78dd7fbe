import type { AccessRequest } from "@sallyport/access";
import { REVIEW_LISTS } from "../internal/review.types.ts";

type Loose<Shape> = Readonly<Partial<Record<keyof Shape, unknown>>>;

/**
 * What an adapter calls a request, if it can be shown as one. What is `null` in it is not told; whatever
 * else is of another kind than it says makes it none.
 */
export function asRequest(value: unknown): AccessRequest | undefined {
  const told = withoutNulls(value);
  const user = withIdentity(withoutNulls(told.user));
  const request = user === told.user ? told : { ...told, user };
  return isRequest(request) ? request : undefined;
}

/** The same object where nothing in it is null. */
function withoutNulls(value: unknown): Loose<AccessRequest & AccessRequest["user"]> {
  const given: object = Object(value);
  if (!Object.values(given).includes(null)) return given;
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part !== null));
}

/** Of a deleted user there may be no more than an id. */
function withIdentity(user: Loose<AccessRequest["user"]>): Loose<AccessRequest["user"]> {
  const { id, username = id, fullname = "" } = user;
  return username === user.username && fullname === user.fullname
    ? user
    : { ...user, username, fullname };
}

function isRequest(request: Loose<AccessRequest>): request is AccessRequest {
  const { status, requestedAt, reviewedAt, answers, shownWords } = request;
  const { id: formRepoId } = Object(request.formRepo ?? { id: "" }) as { readonly id?: unknown };
  const { lang } = Object(shownWords ?? { lang: "" }) as { readonly lang?: unknown };
  return (
    isPerson(request.user) &&
    isTime(requestedAt) &&
    (reviewedAt === undefined || isTime(reviewedAt)) &&
    Array.isArray(answers) &&
    answers.every(isAnswer) &&
    [request.reason, request.gateFingerprint].every(isOptionalText) &&
    [request.reviewedBy, request.grantedBy].every((by) => by === undefined || isPerson(by)) &&
    typeof lang === "string" &&
    typeof formRepoId === "string" &&
    REVIEW_LISTS.some((list) => list === status)
  );
}

function isPerson(value: unknown): boolean {
  const { id, username, fullname, email } = Object(value) as Loose<AccessRequest["user"]>;
  const texts = [id, username, fullname];
  return texts.every((text) => typeof text === "string") && isOptionalText(email);
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isAnswer(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string";
}
