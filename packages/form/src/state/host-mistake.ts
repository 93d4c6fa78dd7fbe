import type { SubmitOutcome } from "../internal/gate-form.types.ts";

/** A host developer's mistake, for the console. The visitor reads that nothing was sent. */
export class HostMistake extends Error {
  constructor(sentences: string) {
    super(`@sallyport/form: ${sentences}`);
  }
}

/** A form that can be filled in and not sent. */
export const NOWHERE_TO_GO =
  "nothing was sent. The form has neither `action` nor `onSubmit`, and its gate no `adapter`. Give it one of them, or `preview`.";

/** What a host's `onSubmit` returned. Throws where that does not say whether the answers arrived. */
export function checkOutcome(outcome: unknown): SubmitOutcome {
  if (typeof Object(outcome).ok === "boolean") return outcome as SubmitOutcome; // the rest is optional
  throw new HostMistake(
    "`onSubmit` did not return whether the answers arrived. Return { ok: true }, or { ok: false, issues, failure }.",
  );
}
