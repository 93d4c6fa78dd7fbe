import { AccessError } from "../errors/access-error.ts";

/** How long an adapter may take for an answer, in ms. */
export const ANSWER_MS = 30_000;

/** An adapter's answer; rejects with `timeout` where none comes: an interface never waits for ever. */
export function inTime<Answer>(answer: Promise<Answer>, ms: number = ANSWER_MS): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AccessError({ code: "timeout", message: "There was no answer in time." })),
      ms,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
