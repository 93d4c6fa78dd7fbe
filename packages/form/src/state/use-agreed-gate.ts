"use client";
import type { RequesterAdapter } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { useEffect, useState } from "react";

/**
 * The gate that has a fingerprint, once the adapter has given it. Undefined without a fingerprint, and
 * where what comes is no gate or another one: no one agreed to that.
 */
export function useAgreedGate(
  adapter: RequesterAdapter | undefined,
  fingerprint: string | undefined,
): GateModel | undefined {
  const [read, setRead] = useState<{ readonly gate: GateModel; readonly fingerprint: string }>();
  useEffect(() => {
    if (!adapter || fingerprint === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const load = async (): Promise<void> => {
      const [{ gateFingerprint }, gate] = await Promise.all([
        import("@sallyport/schema/fingerprint"),
        adapter.gate(fingerprint, { signal }),
      ]);
      if (signal.aborted || gateFingerprint(gate) !== fingerprint) return;
      setRead({ gate, fingerprint });
    };
    load().catch(() => {}); // it is not kept, or cannot be had now
    return () => abort.abort();
  }, [adapter, fingerprint]);
  return read?.fingerprint === fingerprint ? read?.gate : undefined;
}
