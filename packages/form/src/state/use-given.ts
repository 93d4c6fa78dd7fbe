"use client";
import type { GateView } from "@sallyport/access";
import { useRef } from "react";
import type { GateFormProps } from "../internal/gate-form.types.ts";

type Given = Pick<
  GateFormProps,
  "descriptionTree" | "promptTree" | "failure" | "issues" | "defaultValues"
>;

/**
 * What a host gives along, as long as it is so. It was made for the gate that came first, and for a form
 * that has not been sent since: the conditions of another gate are none that anybody agrees to here. What
 * one account typed, and what was wrong with it, is not another's.
 */
export function useGiven<Props extends Given>(view: GateView | undefined, given: Props): Props {
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
