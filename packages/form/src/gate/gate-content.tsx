"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateState } from "./gate.context.ts";

/** What those who have access see, and everyone where nothing is gated. */
export const GateContent: Part<"div"> = forwardRef((props, ref) => {
  const { stage, view, slot } = useGateState();
  const hasAccess = stage === "open" || (stage === "asked" && view?.status === "accepted");
  if (!hasAccess || props.children === undefined) return null;
  return <Primitive tag="div" {...props} ref={ref} className={slot("content", props.className)} />;
});
