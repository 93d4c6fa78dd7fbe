"use client";
import type { GateView } from "@sallyport/access";
import { Boundary } from "@sallyport/ui";
import { type ComponentType, type ReactElement, useEffect, useState } from "react";
import type { GateChangesProps } from "./gate-changes.tsx";

/** Whether a visitor is asked to agree again, and to something else than they agreed to. */
export function hasOtherTerms({ status, agreedTo, gateFingerprint }: GateView): boolean {
  return status === "reset" && agreedTo !== undefined && agreedTo !== gateFingerprint;
}

/** What has changed, once it has come. Where it cannot be had, the form stands without it. */
export function GateChangesLate(props: GateChangesProps): ReactElement | null {
  const [Changes, setChanges] = useState<ComponentType<GateChangesProps>>();
  useEffect(() => {
    import("./gate-changes.tsx").then(
      (late) => setChanges(() => late.GateChanges),
      () => {},
    );
  }, []);
  if (!Changes) return null;
  return (
    <Boundary fallback={() => null}>
      <Changes {...props} />
    </Boundary>
  );
}
