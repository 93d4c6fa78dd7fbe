"use client";
import type { GateView } from "@sallyport/access";
import type { FieldValues } from "@sallyport/schema";
import { type RefObject, useRef } from "react";
import { shownValues } from "../gate-form/shown-values.ts";
import { FORM_SLOTS } from "../gate-form/slots.ts";
import { carryOver } from "./carry-over.ts";

/**
 * What stands in the form of a gate while another is about to take its place, as far as that one asks the
 * same. Undefined where nothing was filled in. The author may change a card while somebody types.
 */
export function useCarriedOver(
  box: RefObject<HTMLElement | null>,
  view: GateView | undefined,
): FieldValues | undefined {
  const last = useRef(view);
  const carried = useRef<{ readonly fingerprint: string; readonly values: FieldValues }>(undefined);
  const before = last.current;
  last.current = view;
  if (before && view && before.gateFingerprint !== view.gateFingerprint) {
    const form = box.current?.querySelector<HTMLFormElement>(`form.${FORM_SLOTS.body}`);
    const shown = form ? shownValues(before.gate, form) : {};
    carried.current = Object.values(shown).some(Boolean)
      ? { fingerprint: view.gateFingerprint, values: carryOver(before.gate, view.gate, shown) }
      : undefined;
  }
  return carried.current?.values;
}
