"use client";
import type { GateView } from "@sallyport/access";
import type { FieldValues } from "@sallyport/schema";
import { type RefObject, useRef } from "react";
import { shownValues } from "../gate-form/shown-values.ts";
import { FORM_SLOTS } from "../gate-form/slots.ts";
import { carryOver } from "./carry-over.ts";

/** What was filled in before a form had to give way. */
interface CarriedOver {
  readonly values: FieldValues;
  /** The gate asks something else now. */
  readonly changed: boolean;
}

/**
 * What stood in a gate's form when another took its place, as far as that one asks the same: the author may
 * change a card, or break and mend it, while somebody types. Undefined where nothing was filled in.
 */
export function useCarriedOver(
  box: RefObject<HTMLElement | null>,
  view: GateView | undefined,
): CarriedOver | undefined {
  const last = useRef(view);
  const stood = useRef<{ readonly view: GateView; readonly values: FieldValues }>(undefined);
  const carried = useRef<CarriedOver>(undefined);
  const before = last.current;
  last.current = view;
  if (!before || !view || before === view) return carried.current;
  const form = box.current?.querySelector<HTMLFormElement>(`form.${FORM_SLOTS.body}`);
  if (form) stood.current = { view: before, values: shownValues(before.gate, form) };
  const from = stood.current;
  if (!from || view.visitor?.id !== from.view.visitor?.id || view.status !== from.view.status) {
    // Somebody else's answers, or sent ones, are nobody's draft.
    stood.current = undefined;
    carried.current = undefined;
  } else if (
    before.gateFingerprint !== view.gateFingerprint ||
    before.closed !== view.closed // the form goes, or comes back
  ) {
    carried.current = Object.values(from.values).some(Boolean)
      ? {
          values: {
            ...view.earlierAnswers,
            ...carryOver(from.view.gate, view.gate, from.values),
          },
          changed: from.view.gateFingerprint !== view.gateFingerprint,
        }
      : undefined;
  }
  return carried.current;
}
