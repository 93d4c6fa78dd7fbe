"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import { type GateModel, gateModelOf } from "@sallyport/schema";
import { Boundary } from "@sallyport/ui";
import { type ComponentType, type ReactElement, useEffect, useState } from "react";
import type { FormMessageOverrides } from "../words/form-messages.ts";
import type { GateChangesProps } from "./gate-changes.tsx";

export interface GateChangesLateProps {
  readonly adapter: RequesterAdapter;
  readonly view: GateView;
  readonly messages: FormMessageOverrides | undefined;
}

interface Late {
  readonly Changes: ComponentType<GateChangesProps>;
  readonly earlierGate: GateModel;
  readonly agreedTo: string;
}

/** Whether a visitor is asked to agree again, and to something else than they agreed to. */
export function hasOtherTerms({ status, agreedTo, gateFingerprint }: GateView): boolean {
  return status === "reset" && agreedTo !== undefined && agreedTo !== gateFingerprint;
}

/** Whether two views ask the same visitor to agree from the same gate to the same other. */
export function sameTerms(one: GateView, other: GateView): boolean {
  return one.agreedTo === other.agreedTo && one.gateFingerprint === other.gateFingerprint;
}

/** What has changed, once it has come. Where it cannot be had, the form stands without it. */
export function GateChangesLate(props: GateChangesLateProps): ReactElement | null {
  const { adapter, view, messages } = props;
  const { agreedTo } = view;
  const [late, setLate] = useState<Late>();
  useEffect(() => {
    if (agreedTo === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const read = async (): Promise<void> => {
      const [{ GateChanges }, given] = await Promise.all([
        import("./gate-changes.tsx"),
        adapter.gate(agreedTo, { signal }),
      ]);
      // An adapter may give anything.
      const earlierGate = gateModelOf(given);
      if (!signal.aborted && earlierGate) setLate({ Changes: GateChanges, earlierGate, agreedTo });
    };
    read().catch(() => {}); // the form stands without it, whatever the adapter gives
    return () => abort.abort();
  }, [adapter, agreedTo]);
  if (late?.agreedTo !== agreedTo || !late) return null;
  const { Changes, earlierGate } = late;
  return (
    <Boundary fallback={() => null}>
      <Changes view={view} earlierGate={earlierGate} messages={messages} />
    </Boundary>
  );
}
