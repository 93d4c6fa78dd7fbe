"use client";
import type { AccessRequest } from "@sallyport/access";
import { useMemo, useRef } from "react";
import { lookAlikes, shapeOf } from "./look-alike.ts";

/** User names of a list that look like another one in it. Each name is looked at once. */
export function useLookAlikes(requests: readonly AccessRequest[]): ReadonlySet<string> {
  const shapes = useRef(new Map<string, string>());
  return useMemo(() => {
    const shape = (name: string): string => {
      const known = shapes.current.get(name) ?? shapeOf(name);
      shapes.current.set(name, known);
      return known;
    };
    return lookAlikes(
      requests.map(({ user }) => user.username),
      shape,
    );
  }, [requests]);
}
