"use client";
import type { AccessRequest } from "@sallyport/access";
import { useMemo, useRef } from "react";
import { usePart } from "../internal/on-demand.tsx";
import { DECISION_PARTS } from "../late/late-parts.ts";

const NONE: ReadonlySet<string> = new Set();

/** Usernames in a list that look like another one in it. Each name is checked only once. */
export function useLookAlikes(requests: readonly AccessRequest[]): ReadonlySet<string> {
  const shapes = useRef(new Map<string, string>());
  const { loaded } = usePart(DECISION_PARTS);
  return useMemo(() => {
    if (!loaded) return NONE;
    const names = requests.map(({ user }) => user.username);
    // Names of pages that were let go are let go with them.
    const known = shapes.current;
    shapes.current = new Map(names.map((name) => [name, known.get(name) ?? loaded.shapeOf(name)]));
    return loaded.lookAlikes(names, (name) => shapes.current.get(name) ?? loaded.shapeOf(name));
  }, [requests, loaded]);
}
