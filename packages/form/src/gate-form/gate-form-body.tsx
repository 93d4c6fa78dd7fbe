"use client";
import { GATE_FIELD } from "@sallyport/schema";
import type { Part } from "@sallyport/ui";
import { forwardRef, useEffect, useImperativeHandle } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { checkAction } from "../state/check-action.ts";
import { ActionStatus } from "./action-status.tsx";

/** The form element: posts by itself until the script takes over. */
export const GateFormBody: Part<"form"> = forwardRef(({ children, ...props }, ref) => {
  const { gateFingerprint, controller, ...state } = useGateFormState();
  const action = checkAction(props.action ?? state.action);
  const slot = useSlots();
  // Until the checks can run, the browser keeps a date that is typed in part from being posted as none.
  useEffect(() => {
    if (controller.element.current) controller.element.current.noValidate = true;
  }, [controller.element]);
  useImperativeHandle(ref, () => controller.element.current as HTMLFormElement); // set while mounted
  return (
    <form
      {...props}
      // React says itself how a function is posted.
      {...(typeof action !== "function" && { method: "post" })}
      action={action}
      ref={controller.element}
      onSubmit={(event) => {
        props.onSubmit?.(event);
        if (!event.defaultPrevented) void controller.onSubmit(event, action);
      }}
      onInput={(event) => {
        props.onInput?.(event);
        controller.onEdit();
      }}
      onChange={(event) => {
        props.onChange?.(event);
        controller.onChange(event);
      }}
      onReset={(event) => {
        props.onReset?.(event);
        if (!event.defaultPrevented) controller.onReset();
      }}
      aria-busy={controller.submitting || undefined}
      data-submitted={controller.submitted || undefined}
      className={slot("body", props.className)}
    >
      {gateFingerprint !== undefined && (
        <input type="hidden" name={GATE_FIELD} value={gateFingerprint} readOnly />
      )}
      {ActionStatus && <ActionStatus form={controller.element} onPending={controller.onPending} />}
      {children}
    </form>
  );
});
