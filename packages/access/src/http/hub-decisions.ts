import type { AccessErrorData } from "../errors/access-error.ts";
import type {
  CallOptions,
  DecisionInput,
  DecisionResult,
  ReviewAdapter,
} from "../ports/ports.types.ts";
import { asList } from "../shapes/fields.ts";
import { decisionProblem } from "../transitions/transitions.ts";
import { confirmedDecisions, findRequests } from "./confirm-write.ts";
import { allDone, chunksOf, decideInTurn } from "./decide-in-turn.ts";
import { errorOfAnswer } from "./error-of-answer.ts";
import type { HttpTransport } from "./http-transport.ts";
import { readBatchItem } from "./hub-guards.ts";
import { isEmpty, readJson } from "./read-answer.ts";

/**
 * Decisions over `batch`, or one by one over `handle` where there is no `batch`. The Hub cannot check
 * the status that the reviewer saw: a request moves from any status, and one that is there already counts as done.
 */
export function hubDecisions(
  transport: HttpTransport,
  api: string,
  list: ReviewAdapter["list"],
): ReviewAdapter["decide"] {
  const base = `${api}/user-access-request`;
  let batchIsThere = true;

  const handle = async (
    { userId, to, reason }: DecisionInput,
    options: CallOptions | undefined,
  ): Promise<DecisionResult> => {
    const body = { userId, status: to, ...reasonOf(to, reason) };
    const answer = await transport.send({ method: "POST", path: `${base}/handle`, body, options });
    if (answer.status === 404) {
      // The Hub answers the same for "has that status already" and for "no such request"; the list shows which.
      const request = (await findRequests(list, to, [userId], options)).get(userId);
      return request ? { userId, ok: true, request } : refused(userId, NO_REQUEST);
    }
    if (answer.status < 200 || answer.status >= 300) throw errorOfAnswer(answer);
    if (!isEmpty(answer)) readJson(answer);
    return { userId, ok: true };
  };

  /** Throws `NoBatch` if the endpoint has no `batch` route. */
  const batch = async (
    chunk: readonly DecisionInput[],
    options: CallOptions | undefined,
  ): Promise<readonly (DecisionResult | undefined)[]> => {
    const [{ to, reason } = { to: "pending" as const }] = chunk;
    const requests = chunk.map(({ userId }) => ({ userId }));
    const answer = await transport.send({
      method: "POST",
      path: `${base}/batch`,
      body: { status: to, ...reasonOf(to, reason), requests },
      options,
    });
    const missing = answer.status === 404 || answer.status === 405;
    if (missing && !answer.headers.has("x-error-code")) throw new NoBatch();
    if (answer.status < 200 || answer.status >= 300) throw errorOfAnswer(answer);
    if (isEmpty(answer)) return allDone(chunk);
    const items = asList(readJson(answer));
    return chunk.map(({ userId }, i) => {
      const outcome = readBatchItem(items[i]);
      if (outcome === undefined) return undefined;
      if (outcome === "done") return { userId, ok: true };
      return refused(userId, outcome === "user_not_found" ? NO_USER : NO_REQUEST);
    });
  };

  const send = async (
    chunk: readonly DecisionInput[],
    options: CallOptions | undefined,
  ): Promise<readonly DecisionResult[]> => {
    try {
      if (batchIsThere) {
        return await confirmedDecisions(chunk, () => batch(chunk, options), list, options);
      }
    } catch (cause) {
      if (!(cause instanceof NoBatch)) throw cause;
      batchIsThere = false;
    }
    return decideInTurn(
      chunk.map((decision) => [decision]),
      (one) =>
        confirmedDecisions(
          one,
          () => Promise.all(one.map((each) => handle(each, options))),
          list,
          options,
        ),
    );
  };

  return async (decisions, options) => {
    const results = new Map<DecisionInput, DecisionResult>();
    const groups = new Map<string, DecisionInput[]>();
    for (const decision of decisions) {
      const message = decisionProblem(decision);
      if (message) results.set(decision, refused(decision.userId, { code: "invalid", message }));
      else {
        const key = JSON.stringify([decision.to, decision.reason]);
        const group = groups.get(key);
        if (group) group.push(decision);
        else groups.set(key, [decision]);
      }
    }
    const chunks = [...groups.values()].flatMap(chunksOf);
    const sent = await decideInTurn(chunks, (chunk) => send(chunk, options));
    chunks.flat().forEach((decision, i) => {
      const result = sent[i];
      if (result) results.set(decision, result);
    });
    return decisions.flatMap((decision) => results.get(decision) ?? []);
  };
}

/** There is no route for many decisions: an older Hub. */
class NoBatch extends Error {}

const NO_REQUEST: AccessErrorData = { code: "not-found", message: "There is no such request." };
const NO_USER: AccessErrorData = { code: "not-found", message: "There is no such user." };

function refused(userId: string, error: AccessErrorData): DecisionResult {
  return { userId, ok: false, error };
}

function reasonOf(to: DecisionInput["to"], reason: string | undefined): Record<string, string> {
  if (!reason) return {};
  if (to === "rejected") return { rejectionReason: reason };
  return to === "reset" ? { resetReason: reason } : {};
}
