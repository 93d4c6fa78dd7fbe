"use client";
import type { AccessRequest } from "@sallyport/access";
import { useMemo, useRef } from "react";
import { lookAlikes, shapeOf } from "./look-alike.ts";

/** User names of a list that look like another one in it. Each name is looked at once. */
export function useLookAlikes(requests: readonly AccessRequest[]): ReadonlySet<string> {
  const shapes = useRef(new Map<string, string>());
  return useMemo(() => {
    const names = requests.map(({ user }) => user.username);
    // Names of pages that were let go are let go with them.
    const known = shapes.current;
    shapes.current = new Map(names.map((name) => [name, known.get(name) ?? shapeOf(name)]));
    return lookAlikes(names, (name) => shapes.current.get(name) ?? shapeOf(name));
  }, [requests]);
}
