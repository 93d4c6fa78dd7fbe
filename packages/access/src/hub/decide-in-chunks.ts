import { AccessError } from "../errors/access-error.ts";
import type { DecisionInput, DecisionResult } from "../ports/ports.types.ts";

const CHUNK = 100;

/**
 * Send decisions by the hundred and give a result for each, in order. Throws where nothing was
 * decided; once something was, a chunk that fails is told in its results.
 */
export async function decideInChunks(
  decisions: readonly DecisionInput[],
  send: (chunk: readonly DecisionInput[]) => Promise<readonly DecisionResult[]>,
): Promise<readonly DecisionResult[]> {
  const results: DecisionResult[] = [];
  for (let start = 0; start < decisions.length; start += CHUNK) {
    const chunk = decisions.slice(start, start + CHUNK);
    try {
      results.push(...(await send(chunk)));
    } catch (cause) {
      if (start === 0) throw cause;
      const error = cause instanceof AccessError ? cause.toJSON() : STOPPED;
      for (const { userId } of decisions.slice(start)) results.push({ userId, ok: false, error });
      break;
    }
  }
  return results;
}

const STOPPED = { code: "unavailable", message: "This was stopped before it was sent." } as const;
