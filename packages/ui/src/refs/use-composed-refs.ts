"use client";
import { type Ref, type RefCallback, useCallback } from "react";
import { composeRefs } from "./compose-refs.ts";

/** One ref that sets several; the same function for as long as they are the same. */
export function useComposedRefs<Element>(
  ...refs: readonly (Ref<Element> | undefined)[]
): RefCallback<Element> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them
  return useCallback(composeRefs(...refs), refs);
}
