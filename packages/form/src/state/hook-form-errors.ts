import type { FieldErrors } from "react-hook-form";
import type { FormValues } from "../internal/form-engine.types.ts";
import type { FormErrors } from "../internal/form-status.types.ts";

/** react-hook-form's errors as the form shows them: an error's type is the code. */
export function shownErrors(errors: FieldErrors<FormValues>): FormErrors {
  return new Map(
    Object.entries(errors).map(([id, error]) => [
      id,
      { code: String(error?.type), message: error?.message ?? "" },
    ]),
  );
}
