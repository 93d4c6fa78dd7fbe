"use client";
import type { Part } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateState } from "./gate.context.ts";
import { hasOtherTerms, LazyGateChanges } from "./lazy-gate-changes.tsx";

/** What has changed since the visitor agreed, where they are asked to agree again. */
export const GateNewTerms: Part<"section"> = forwardRef((props, ref) => {
  const { stage, view, adapter, changes, messages } = useGateState();
  if (stage !== "asking" || !view || !hasOtherTerms(view)) return null;
  if (changes) return <>{changes}</>;
  if (!adapter) return null;
  return <LazyGateChanges {...props} innerRef={ref} {...{ adapter, view, messages }} />;
});
