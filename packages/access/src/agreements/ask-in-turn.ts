import { AccessError, errorData } from "../errors/access-error.ts";
import { reasonProblem } from "../transitions/transitions.ts";
import type {
  AskAgainChunk,
  AskAgainOptions,
  AskAgainPlan,
  AskAgainResult,
  AskedChunk,
} from "./agreements.types.ts";
import { total } from "./plan-ask-again.ts";

/**
 * Asks again in chunks, never more people than the plan names. Throws if the first chunk fails, except
 * when the gate has changed: that, and any failure after the first chunk, is the result's `error`.
 */
export async function askInTurn(
  { whom, gateFingerprint, asOf, asked: named }: AskAgainPlan,
  { signal, reason, onProgress }: AskAgainOptions,
  send: (chunk: AskAgainChunk) => Promise<AskedChunk>,
): Promise<AskAgainResult> {
  const problem = reasonProblem("reset", reason);
  if (problem) throw new AccessError({ code: "invalid", message: problem });
  let left = named;
  let after: string | undefined;
  const seen = new Set<string>();
  const result = (error?: unknown): AskAgainResult => ({
    asked: { accepted: named.accepted - left.accepted, pending: named.pending - left.pending },
    missed: total(left),
    ...(error !== undefined && { error: errorData(error) }),
  });
  while (total(left) > 0) {
    try {
      signal?.throwIfAborted();
      const { asked, next } = await send({
        whom,
        gateFingerprint,
        asOf,
        atMost: left,
        ...(after !== undefined && { after }),
        ...(reason && { reason }),
      });
      left = {
        accepted: Math.max(0, left.accepted - asked.accepted),
        pending: Math.max(0, left.pending - asked.pending),
      };
      onProgress?.(total(named) - total(left));
      if (next === undefined) break;
      if (seen.has(next)) {
        const message = "The server returned the same page twice.";
        throw new AccessError({ code: "malformed", message });
      }
      seen.add(next);
      after = next;
    } catch (error) {
      const gateChanged = error instanceof AccessError && error.code === "conflict";
      if (!gateChanged && total(left) === total(named)) throw error;
      return result(error);
    }
  }
  return result();
}
