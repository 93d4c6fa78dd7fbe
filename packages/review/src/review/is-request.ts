import type { AccessRequest } from "@sallyport/access";
import { REVIEW_LISTS } from "./review.types.ts";

/** Whether what an adapter calls a request can be shown as one. */
export function isRequest(value: unknown): value is AccessRequest {
  const { user, status, requestedAt, answers } = Object(value) as Partial<AccessRequest>;
  return (
    typeof user?.id === "string" &&
    typeof user.username === "string" &&
    typeof user.fullname === "string" &&
    typeof requestedAt === "string" &&
    Array.isArray(answers) &&
    answers.every(isAnswer) &&
    REVIEW_LISTS.some((list) => list === status)
  );
}

function isAnswer(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string";
}
