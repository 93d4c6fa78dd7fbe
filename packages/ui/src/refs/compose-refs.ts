import type { Ref, RefCallback } from "react";

/** A ref of a host's or of ours; absent ones are skipped. */
export type PossibleRef<Element> = Ref<Element> | undefined;

/** One ref that sets several, cleanups of React 19 included. Keep it: another function is set again. */
export function composeRefs<Element>(
  ...refs: readonly PossibleRef<Element>[]
): RefCallback<Element> {
  return (element) => {
    const cleanups = refs.map((ref) => set(ref, element));
    // React 18 warns of a ref that returns something.
    if (cleanups.some(Boolean)) {
      return () => {
        for (const [at, cleanup] of cleanups.entries()) cleanup ? cleanup() : set(refs[at], null);
      };
    }
  };
}

function set<Element>(
  ref: PossibleRef<Element>,
  element: Element | null,
): ReturnType<RefCallback<Element>> {
  if (typeof ref === "function") return ref(element);
  if (ref) ref.current = element;
}
