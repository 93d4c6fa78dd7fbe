"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import { type GateModel, gateModelOf } from "@sallyport/schema";
import { type AsChild, Boundary } from "@sallyport/ui";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type ReactElement,
  useEffect,
  useState,
} from "react";
import type { FormMessageOverrides } from "../messages/messages.types.ts";
import type { GateChanges } from "./gate-changes.tsx";

export interface LazyGateChangesProps extends ComponentPropsWithoutRef<"section">, AsChild {
  readonly innerRef: ForwardedRef<HTMLElement>;
  readonly adapter: RequesterAdapter;
  readonly view: GateView;
  readonly messages: FormMessageOverrides | undefined;
}

interface Late {
  readonly Changes: typeof GateChanges;
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

/** What has changed, loaded on demand. Renders nothing until then, or if it can't be loaded. */
export function LazyGateChanges(props: LazyGateChangesProps): ReactElement | null {
  const { adapter, view, messages, innerRef, ...rest } = props;
  const { agreedTo } = view;
  const [late, setLate] = useState<Late>();
  useEffect(() => {
    if (agreedTo === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const read = async (): Promise<void> => {
      const [{ GateChanges: Changes }, given] = await Promise.all([
        import("./gate-changes.tsx"),
        adapter.gate(agreedTo, { signal }),
      ]);
      // An adapter may give anything.
      const earlierGate = gateModelOf(given);
      if (!signal.aborted && earlierGate) setLate({ Changes, earlierGate, agreedTo });
    };
    read().catch(() => {}); // the form works without it
    return () => abort.abort();
  }, [adapter, agreedTo]);
  if (late?.agreedTo !== agreedTo || !late) return null;
  const { Changes, earlierGate } = late;
  return (
    <Boundary fallback={() => null}>
      <Changes {...rest} ref={innerRef} view={view} earlierGate={earlierGate} messages={messages} />
    </Boundary>
  );
}
