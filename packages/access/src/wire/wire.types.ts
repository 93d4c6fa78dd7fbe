/**
 * What travels on Sallyport routes, under `/api/sallyport/v1/{datasets|models}/{namespace}/{name}/`:
 *
 * | route | body | answer |
 * | --- | --- | --- |
 * | GET `gate` | | `WireGate` |
 * | GET `me?with` | | `WireVisitor`; `with=gate` asks for the `WireGate` beside it |
 * | POST `ask` | `WireSubmission` | `SubmitResult`; 409 when the gate has changed; 422 with issues |
 * | POST `withdraw` | | `{ok: true}` |
 * | GET `requests?status&search&cursor&limit` | | `RequestPage` |
 * | GET `counts` | | `RequestCounts` |
 * | POST `decide` | `{decisions: DecisionInput[]}`, 1 to 100 | `{results: DecisionResult[]}` |
 * | POST `grant` | `{userId}` or `{username}` | `{ok: true}` |
 * | GET `users?q` | | `{users: Person[]}` |
 * | GET `report?format` | | the report |
 * | GET `settings` | | `GateSettings` |
 * | GET `agreements` | | `Agreements` |
 * | POST `agreements/ask-again` | `AskAgainChunk` | `AskedChunk`; 409 when the gate has changed |
 * | GET `gates/{fingerprint}` | | `{gate: GateModel}` |
 * | GET `requests/{userId}/events` | | `{events: {at, actorId, actor?, from, to}[]}` |
 * | GET, PUT `retention` | days for `rejected`, `withdrawn`, `expired`; null to keep them | the same |
 *
 * Tokens of a user who is logged in with a browser are at `/api/sallyport/v1/tokens`. The OpenAPI document
 * at `/api/sallyport/v1/openapi.json` describes all routes.
 *
 * A refusal is `{error: AccessErrorData}`.
 */
import type { AnswerPairs } from "@sallyport/schema";
import type { AccessErrorData } from "../errors/access-error.ts";
import type { GateView, ShownWords } from "../requests/request.types.ts";

/** The gate, the same for everyone; `me` returns the caller's part. */
export type WireGate = Pick<
  GateView,
  "repo" | "gated" | "gate" | "gateFingerprint" | "approvalMode" | "closed"
>;

/** The status of the caller's request. */
export interface WireVisitor
  extends Pick<
    GateView,
    "visitor" | "status" | "requestedAt" | "reviewedAt" | "reason" | "agreedTo" | "location"
  > {
  /** The visitor's own answers; in `reset`, those that the gate still takes, for `earlierAnswers`. */
  readonly answers?: AnswerPairs;
  /** The gate as of the same moment, if it was asked for. A service that does not know of it leaves it out. */
  readonly gate?: WireGate;
}

export interface WireSubmission {
  readonly gateFingerprint: string;
  readonly answers: AnswerPairs;
  readonly shownWords?: ShownWords;
}

export interface WireRefusal {
  readonly error: AccessErrorData;
}

/** HTTP status of each error code; the codes without one never leave a client. */
export const STATUS_OF_ERROR = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "not-gated": 400,
  conflict: 409,
  invalid: 422,
  "rate-limited": 429,
  unavailable: 503,
} as const;

/** The path under which a repo's Sallyport routes are; ends in a slash. */
export function sallyportRoutes(repo: {
  readonly type: "dataset" | "model";
  readonly id: string;
}): string {
  return `/api/sallyport/v1/${repo.type}s/${repo.id}/`;
}
