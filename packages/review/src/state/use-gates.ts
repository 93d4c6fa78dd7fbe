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
      adapter.gate(gateFingerprint).then(
        (gate) => setGates((known) => new Map(known).set(gateFingerprint, gate)),
        () => {}, // the answers are shown by the gate as it is now
      );
    }
  }, [adapter, requests]);
  return gates;
}
