import type { FormEngine, Sending } from "../internal/form-engine.types.ts";
import { checkOutcome, HostMistake, NOWHERE_TO_GO } from "./host-mistake.ts";
import { halfTypedIssues } from "./shown-values.ts";
import { textsShown } from "./texts-shown.ts";

/** Checks what a form holds, hands it to the host's `onSubmit`, and reports what becomes of it. */
export async function sendAnswers(engine: FormEngine, sending: Sending): Promise<void> {
  const { gate, form, values, onSubmit, translations, dispatch, typed, onArrive } = sending;
  const read = sending.read ?? engine.read(values);
  if (read.issues.length > 0) {
    await engine.submit(values, read, async () => {});
    return dispatch({ type: "invalid" });
  }
  const half = halfTypedIssues(gate, form);
  if (half.length > 0) return dispatch({ type: "refuse", gate, issues: half });
  await engine.submit(values, read, async (answers) => {
    if (!onSubmit) throw new HostMistake(NOWHERE_TO_GO);
    dispatch({ type: "send" });
    typed.current = false;
    const shownWords = textsShown(gate, translations);
    const outcome = checkOutcome(await onSubmit(answers, shownWords ? { shownWords } : {}));
    if (!outcome.ok) {
      const { issues = [], failure } = outcome;
      return dispatch({ type: "refuse", gate, issues, failure });
    }
    // What was typed while they were on their way has not been sent.
    const whole = !typed.current;
    dispatch({ type: "accept", whole });
    if (whole) onArrive();
  });
}
