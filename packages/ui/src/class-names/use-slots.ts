"use client";
import { useCallback } from "react";
import { cx } from "./cx.ts";

/** A slot's class, the host's for it, and one more. `slots` are constant. */
export function useSlots<Slot extends string>(
  slots: Readonly<Record<Slot, string>>,
  classNames: Readonly<Partial<Record<Slot, string>>> | undefined,
): (slot: Slot, className?: string) => string {
  return useCallback(
    (slot, className) => cx(slots[slot], classNames?.[slot], className),
    [slots, classNames],
  );
}
