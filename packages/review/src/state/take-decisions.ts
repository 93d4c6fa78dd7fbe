import type {
  AccessErrorData,
  AccessRequest,
  DecisionResult,
  ReviewAdapter,
} from "@sallyport/access";
import { errorData } from "@sallyport/access";
import type { BulkFailure, ReviewNoticeData, Settled, Undoing } from "../internal/review.types.ts";
import type { PlannedDecision } from "../internal/review-controller.types.ts";
import { decisionInput } from "./decision-input.ts";
import { isMailOut } from "./mail-out.ts";
import { draftsOf, SELECTION } from "./reason-drafts.ts";

/** The outcome of one chunk of decisions. */
interface Outcome {
  readonly decided: readonly AccessRequest[];
  readonly failed: readonly BulkFailure[];
  readonly settled: readonly Settled[];
  /** When the first email about them can be sent. */
  readonly mailAt: number | undefined;
}

export interface TakeOptions {
  /** Where they take others back. */
  readonly undo: Undoing | undefined;
  /** Called after each chunk, with how many are done so far. */
  onChunk(settled: readonly Settled[], done: number): void;
  /** No further chunk is sent once this is true. */
  stopped(): boolean;
}

type BulkNotice = ReviewNoticeData & { readonly kind: "bulk" };

// Without batches each decision is a separate call, so smaller chunks make stopping prompt.
const CHUNK = 100;
const CHUNK_IN_TURN = 4;

/**
 * Sends many decisions, chunk by chunk, and returns a notice with the outcome. Never rejects: a chunk that
 * fails as a whole fails for each of its requests, whose reasons are kept as drafts.
 */
export async function takeDecisions(
  adapter: ReviewAdapter,
  decisions: readonly [PlannedDecision, ...PlannedDecision[]],
  { undo, onChunk, stopped }: TakeOptions,
): Promise<BulkNotice> {
  const size = adapter.capabilities.batch ? CHUNK : CHUNK_IN_TURN;
  const outcomes: Outcome[] = [];
  let done = 0;
  for (let at = 0; at < decisions.length && !stopped(); at += size) {
    const outcome = await takeChunk(adapter, decisions.slice(at, at + size));
    outcomes.push(outcome);
    done += outcome.decided.length + outcome.failed.length;
    onChunk(outcome.settled, done);
  }
  const { decided, failed, mailAt } = join(outcomes);
  const { late } = draftsOf(adapter);
  late.delete(SELECTION);
  for (const { request, reason } of failed) if (reason) late.set(request.user.id, reason);
  const [{ to, reason }] = decisions;
  return {
    kind: "bulk",
    to,
    reason,
    decided,
    failed,
    left: decisions.length - done,
    undo: undo && { mailAt: undo.mailAt },
    mailAt,
    told: isMailOut(undo?.mailAt),
  };
}

async function takeChunk(
  adapter: ReviewAdapter,
  chunk: readonly PlannedDecision[],
): Promise<Outcome> {
  const sentAt = Date.now();
  try {
    const results = await adapter.decide(chunk.map(decisionInput));
    // A checked port gives a result for each decision.
    return join(chunk.map((one, i) => outcomeOf(one, results[i] as DecisionResult, sentAt)));
  } catch (error) {
    const data = errorData(error);
    return join(chunk.map((decision) => failure(decision, data)));
  }
}

function outcomeOf(decision: PlannedDecision, result: DecisionResult, sentAt: number): Outcome {
  const { request, to } = decision;
  if (result.ok) {
    const { request: now = { ...request, status: to }, mailIn } = result;
    const mailAt = mailIn === undefined ? undefined : sentAt + mailIn;
    return { decided: [request], failed: [], settled: [{ before: request, now }], mailAt };
  }
  const { error, current } = result;
  // Someone else decided first, or the request was deleted: update the row.
  if (error.code === "conflict" && current) return failure(decision, error, current);
  return error.code === "not-found"
    ? failure(decision, error, undefined)
    : failure(decision, error);
}

/** The outcome of a failed decision. Pass `now` only if the request's state changed. */
function failure(
  { request, reason }: PlannedDecision,
  error: AccessErrorData,
  ...news: readonly [now?: AccessRequest | undefined]
): Outcome {
  const now = news.length > 0 ? news[0] : request;
  return {
    decided: [],
    failed: [{ request, reason, error, now }],
    settled: news.length > 0 ? [{ before: request, now }] : [],
    mailAt: undefined,
  };
}

function join(outcomes: readonly Outcome[]): Outcome {
  return {
    decided: outcomes.flatMap(({ decided }) => decided),
    failed: outcomes.flatMap(({ failed }) => failed),
    settled: outcomes.flatMap(({ settled }) => settled),
    mailAt: outcomes.reduce<number | undefined>((at, one) => earlier(at, one.mailAt), undefined),
  };
}

/** The earlier of two times, if any. */
function earlier(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
