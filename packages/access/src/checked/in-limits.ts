import { AccessError } from "../errors/access-error.ts";

/** How long an adapter can take for an answer, in ms. */
export const ANSWER_MS = 30_000;

export interface TimeLimits {
  /** Longest time for the answer; without it, the answer can take as long as it needs. */
  readonly ms?: number;
  /** How long an aborted call can take to end by itself; 0 when absent. */
  readonly patience?: number;
}

/**
 * An adapter's answer. Rejects with `timeout` where none comes in time, and with the signal's reason once
 * that is aborted, even if the adapter listens to no signal: an interface never waits forever.
 */
export async function inLimits<Answer>(
  answer: Promise<Answer>,
  { ms, patience = 0 }: TimeLimits = { ms: ANSWER_MS },
  signal?: AbortSignal,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => {};
  const late = new Promise<never>((_, reject) => {
    if (ms !== undefined) timer = setTimeout(() => reject(tooLate()), ms);
    abort = () => {
      const end = (): void => reject(signal?.reason);
      if (patience === 0) return end();
      clearTimeout(timer);
      timer = setTimeout(end, patience);
    };
  });
  signal?.addEventListener("abort", abort);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

function tooLate(): AccessError {
  return new AccessError({ code: "timeout", message: "There was no answer in time." });
}
