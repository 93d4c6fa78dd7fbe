"use client";
import { Button, type ButtonProps, fillChild, type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { POSTED } from "../post/posted-names.ts";

/** The form around the controls: posted as it is before the script runs, never after. */
export const GateSettingsForm: Part<"form"> = forwardRef(
  ({ children, onSubmit, ...props }, ref) => {
    const { action, live, controller, slot } = useGateSettingsContext();
    return (
      <Primitive
        tag="form"
        method="post"
        action={action}
        // Errors are shown at their control, with the same message with and without script.
        noValidate
        // What a browser would put back after a reload was chosen for settings as they were then.
        autoComplete="off"
        {...props}
        data-live={live || undefined}
        ref={ref}
        className={slot("form", props.className)}
        onSubmit={(event) => {
          onSubmit?.(event);
          event.preventDefault();
        }}
      >
        {fillChild(props.asChild, children, (parts) => (
          <>
            {/* What the owner saw, so that no later change is overwritten unseen. */}
            <input
              type="hidden"
              name={POSTED.seen}
              value={JSON.stringify(controller.state.settings ?? null)}
            />
            {parts}
          </>
        ))}
      </Primitive>
    );
  },
);

/** Saves all controls together, without JavaScript. */
export const GateSettingsSave: Part<"button", ButtonProps> = forwardRef(
  ({ children, ...props }, ref) => {
    const { live, messages, slot } = useGateSettingsContext();
    if (live) return null;
    return (
      <Button
        type="submit"
        variant="primary"
        {...props}
        ref={ref}
        className={slot("save", props.className)}
      >
        {fillChild(props.asChild, children, (label) => label ?? messages.save)}
      </Button>
    );
  },
);
