"use client";
import { type ComponentType, type ReactElement, useEffect, useState } from "react";

/**
 * A part that says nothing in the first paint: it comes after it, and a form works without it. Until then
 * `room` keeps its place.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  room: ReactElement | null = null,
): (props: Props) => ReactElement | null {
  return (props) => {
    const [Part, setPart] = useState<ComponentType<Props>>();
    useEffect(() => {
      load().then(
        (part) => setPart(() => part),
        () => {}, // as without it
      );
    }, []);
    return Part ? <Part {...props} /> : room;
  };
}
