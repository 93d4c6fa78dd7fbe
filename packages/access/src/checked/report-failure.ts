import type { AccessError } from "../errors/access-error.ts";
import type { CheckedOptions, FailureContext } from "./checked.types.ts";

/** Gives a failure to `onError`; without one, logs it if it is `unexpected`. */
export function reportFailure(
  error: AccessError,
  context: FailureContext,
  { options, unexpected }: { readonly options: CheckedOptions; readonly unexpected: boolean },
): void {
  const { onError } = options;
  if (onError) {
    try {
      onError(error, context);
    } catch (fault) {
      console.error("@sallyport/access: onError threw.", fault);
    }
  } else if (unexpected) console.error(`@sallyport/access: ${context.method}() failed.`, error);
}
