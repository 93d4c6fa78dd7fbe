import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from "react";

/** Of every part. */
export interface AsChild {
  /** Render the child, which is one element, in place of the part's: with its class, ref and handlers. */
  readonly asChild?: boolean | undefined;
}

/** A part of a component: one element, whose properties, class and ref a host may add to. */
export type Part<Tag extends keyof HTMLElementTagNameMap, Own = object> = ForwardRefExoticComponent<
  Own &
    AsChild &
    Omit<ComponentPropsWithoutRef<Tag>, keyof Own> &
    RefAttributes<HTMLElementTagNameMap[Tag]>
>;
