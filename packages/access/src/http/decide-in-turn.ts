import { AccessError } from "../errors/access-error.ts";
import type { DecisionInput, DecisionResult } from "../ports/ports.types.ts";

const CHUNK = 100;
const STOPPED = { code: "unavailable", message: "This was stopped before it was sent." } as const;

/** Decisions by the hundred. */
export function chunksOf(decisions: readonly DecisionInput[]): DecisionInput[][] {
  return Array.from({ length: Math.ceil(decisions.length / CHUNK) }, (_, i) =>
    decisions.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}

/** Every decision of a chunk was taken. */
export function allDone(chunk: readonly DecisionInput[]): readonly DecisionResult[] {
  return chunk.map(({ userId }) => ({ userId, ok: true }));
}

/**
 * Sends chunks of decisions one after the other and returns a result for each decision. Throws if the
 * first chunk fails. A later failure becomes the result of the rest, which is not sent.
 */
export async function decideInTurn(
  chunks: readonly (readonly DecisionInput[])[],
  send: (chunk: readonly DecisionInput[]) => Promise<readonly DecisionResult[]>,
): Promise<readonly DecisionResult[]> {
  const results: DecisionResult[] = [];
  for (const [i, chunk] of chunks.entries()) {
    try {
      results.push(...(await send(chunk)));
    } catch (cause) {
      if (i === 0) throw cause;
      const error = cause instanceof AccessError ? cause.toJSON() : STOPPED;
      for (const { userId } of chunks.slice(i).flat()) results.push({ userId, ok: false, error });
      break;
    }
  }
  return results;
}
