"use client";
import { cx } from "@sallyport/ui";
import { useGateFormState } from "./gate-form.context.ts";
import { FORM_SLOTS, type FormSlot } from "./slots.ts";

/** A slot's class, the host's for it, and one more. */
export function useSlots(): (slot: FormSlot, own?: string) => string {
  const { classNames } = useGateFormState();
  return (slot, own) => cx(FORM_SLOTS[slot], classNames?.[slot], own);
}
