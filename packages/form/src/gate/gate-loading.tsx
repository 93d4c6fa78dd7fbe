"use client";
import { cx, type Part, Primitive } from "@sallyport/ui";
import { forwardRef, useEffect, useState } from "react";
import { useGateState } from "./gate.context.ts";

/** The gate is on its way. */
export const GateLoading: Part<"div"> = forwardRef((props, ref) => {
  const { stage, messages, slot } = useGateState();
  // A live region says what it is filled with, not what it comes with.
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (stage !== "loading") return null;
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("status", cx("sp-card", props.className))}
      defaultChildren={
        <>
          <span className="sp-skeleton" aria-hidden="true" />
          <p role="status">{mounted && messages.gate.loading}</p>
        </>
      }
    />
  );
});
