"use client";
import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { useEffect, useRef, useState } from "react";

export interface UseGatesOptions {
  readonly adapter: ReviewAdapter;
  readonly requests: readonly AccessRequest[];
}

/** The gates that some requests answered, by fingerprint, as they come. Each is read once. */
export function useGates({ adapter, requests }: UseGatesOptions): ReadonlyMap<string, GateModel> {
  const [gates, setGates] = useState<ReadonlyMap<string, GateModel>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!adapter.capabilities.snapshot) return;
    for (const { gateFingerprint } of requests) {
      if (gateFingerprint === undefined || asked.current.has(gateFingerprint)) continue;
      asked.current.add(gateFingerprint);
      void read(adapter, gateFingerprint).then((gate) => {
        if (gate) setGates((known) => new Map(known).set(gateFingerprint, gate));
      });
    }
  }, [adapter, requests]);
  return gates;
}

/** Here already when a review has opened. Where it does not come, the answers are shown by the gate as it is now. */
async function read(adapter: ReviewAdapter, fingerprint: string): Promise<GateModel | undefined> {
  const late = await import("./read-gate.ts").catch(() => undefined);
  return late?.readGate(adapter, fingerprint);
}
