"use client";
import type { Environment } from "downshift";
import { useCallback, useState } from "react";

/** Where a combobox hears the pointer: seen from outside of a shadow root, all in it is one element. */
export function useEnvironment(): {
  readonly environment: Environment | undefined;
  readonly place: (element: Element | null) => void;
} {
  const [environment, setEnvironment] = useState<Environment>();
  const place = useCallback((element: Element | null) => {
    const root = element?.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    setEnvironment({
      addEventListener: root.addEventListener.bind(root),
      removeEventListener: root.removeEventListener.bind(root),
      document: root.ownerDocument,
      Node,
    });
  }, []);
  return { environment, place };
}
