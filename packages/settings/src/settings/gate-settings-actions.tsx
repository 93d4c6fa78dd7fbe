"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

/** What leads from the settings to the requests: review, add access, report. Outside of the form. */
export const GateSettingsActions: Part<"div"> = forwardRef((props, ref) => {
  const { messages, slot } = useGateSettingsContext();
  return (
    <Primitive
      tag="div"
      role="group"
      aria-label={messages.actions}
      {...props}
      ref={ref}
      className={slot("actions", props.className)}
    />
  );
});
