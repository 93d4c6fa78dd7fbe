import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from "react";

/** A part of a component: one element, whose properties, class and ref a host may add to. */
export type Part<Tag extends keyof HTMLElementTagNameMap, Own = object> = ForwardRefExoticComponent<
  Own & ComponentPropsWithoutRef<Tag> & RefAttributes<HTMLElementTagNameMap[Tag]>
>;
