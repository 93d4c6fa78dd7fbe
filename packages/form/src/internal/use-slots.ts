"use client";
import { useSlots as useSlotsOf } from "@sallyport/ui";
import { useGateFormState } from "./gate-form.context.ts";
import { FORM_SLOTS, type FormSlot } from "./slots.ts";

/** A form slot's class, the host's for it, and one more. */
export function useSlots(): (slot: FormSlot, className?: string) => string {
  return useSlotsOf(FORM_SLOTS, useGateFormState().classNames);
}
