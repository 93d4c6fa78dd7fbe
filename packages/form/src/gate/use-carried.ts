"use client";
import type { GateView } from "@sallyport/access";
import type { FieldValues } from "@sallyport/schema";
import { type RefObject, useRef } from "react";
import { shownValues } from "../gate-form/shown-values.ts";
import { FORM_SLOTS } from "../gate-form/slots.ts";
import { carryOver } from "./carry-over.ts";

/** What stands in a form whose gate changes under the visitor's hand, for the form in its place. */
export function useCarried(
  view: GateView | undefined,
  box: RefObject<HTMLElement | null>,
): FieldValues | undefined {
  const before = useRef<GateView>(undefined);
  const carried = useRef<{ readonly to: string; readonly values: FieldValues }>(undefined);
  const from = before.current;
  before.current = view;
  if (view?.status !== "none" && view?.status !== "reset") carried.current = undefined;
  else if (from && from.gateFingerprint !== view.gateFingerprint) {
    // The earlier form is still there while the next one is made.
    const form = box.current?.querySelector<HTMLFormElement>(`form.${FORM_SLOTS.body}`);
    carried.current = form
      ? {
          to: view.gateFingerprint,
          values: {
            ...view.earlierAnswers,
            ...carryOver(from.gate, view.gate, shownValues(from.gate, form)),
          },
        }
      : undefined;
  }
  return carried.current?.to === view?.gateFingerprint ? carried.current?.values : undefined;
}
