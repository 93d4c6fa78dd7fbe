"use client";
import { Button, type ButtonProps, type Part } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext, useSlots } from "../internal/gate-settings.context.ts";
import { POSTED } from "../post/posted-names.ts";

/** The form around the controls: posted as it is before the script runs, never after. */
export const GateSettingsForm: Part<"form"> = forwardRef(
  ({ children, onSubmit, ...props }, ref) => {
    const slot = useSlots();
    const { action, live, controller } = useGateSettingsContext();
    return (
      <form
        method="post"
        action={action}
        // What is wrong is said at its control, in the same words with and without script.
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
        {/* What the owner saw: nobody's change since is overwritten unseen. */}
        <input
          type="hidden"
          name={POSTED.seen}
          value={JSON.stringify(controller.state.settings ?? null)}
        />
        {children}
      </form>
    );
  },
);

/** Saves all controls at once, before the script runs. */
export const GateSettingsSave: Part<"button", ButtonProps> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { live, words } = useGateSettingsContext();
  if (live) return null;
  return (
    <Button
      type="submit"
      variant="primary"
      {...props}
      ref={ref}
      className={slot("save", props.className)}
    >
      {props.children ?? words.save}
    </Button>
  );
});
