"use client";
import type { GateView } from "@sallyport/access";
import { useRef } from "react";
import type { GateFormProps } from "../internal/gate-form.types.ts";

type Given = Pick<
  GateFormProps,
  "descriptionTree" | "promptTree" | "failure" | "issues" | "defaultValues"
>;

/**
 * Drops host-provided trees, values and failures once they are stale: they were made for the first gate, for a
 * form that was not sent yet, and for the account that was logged in then.
 */
export function useFreshProps<Props extends Given>(
  view: GateView | undefined,
  given: Props,
): Props {
  const first = useRef<string>(undefined);
  const sent = useRef(false);
  first.current ??= view?.gateFingerprint;
  const visitor = useRef<string>(undefined);
  visitor.current ??= view?.visitor?.id;
  const isOthers = view?.visitor !== null && view?.visitor?.id !== visitor.current;
  if (view && view.status !== "none" && view.status !== "reset") sent.current = true;
  const isFirst = view?.gateFingerprint === first.current;
  const still: { -readonly [Key in keyof Given]: Given[Key] } & Props = { ...given };
  if (!isFirst) {
    delete still.descriptionTree;
    delete still.promptTree;
  }
  if (!isFirst || sent.current || isOthers) {
    delete still.failure;
    if (isOthers) delete still.issues;
    delete still.defaultValues;
  }
  return still;
}
