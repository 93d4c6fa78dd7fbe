"use client";
import { GATE_FIELD } from "@sallyport/schema";
import { composeHandlers, type Part, Primitive, useComposedRefs } from "@sallyport/ui";
import {
  cloneElement,
  forwardRef,
  isValidElement,
  type ReactNode,
  type RefObject,
  useEffect,
} from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { checkAction } from "../state/check-action.ts";
import { ActionStatus } from "./action-status.tsx";

/** The form element: posts by itself until the script takes over. */
export const GateFormBody: Part<"form"> = forwardRef(({ children, ...props }, ref) => {
  const { gateFingerprint, controller, ...state } = useGateFormState();
  const action = checkAction(props.action ?? state.action);
  const slot = useSlots();
  const form = controller.element as RefObject<HTMLFormElement | null>; // it is set here
  // Until the checks can run, the browser keeps a date that is typed in part from being posted as none.
  useEffect(() => {
    if (form.current) form.current.noValidate = true;
  }, [form]);
  const composed = useComposedRefs(form, ref);
  const within = (content: ReactNode): ReactNode => (
    <>
      {gateFingerprint !== undefined && (
        <input type="hidden" name={GATE_FIELD} value={gateFingerprint} readOnly />
      )}
      {ActionStatus && <ActionStatus form={form} onPending={controller.onPending} />}
      {content}
    </>
  );
  return (
    <Primitive
      tag="form"
      {...props}
      // React says itself how a function is posted.
      {...(typeof action !== "function" && { method: "post" })}
      action={action}
      ref={composed}
      onSubmit={composeHandlers(props.onSubmit, (event) => void controller.onSubmit(event, action))}
      onInput={(event) => {
        props.onInput?.(event);
        controller.onEdit();
      }}
      onChange={(event) => {
        props.onChange?.(event);
        controller.onChange(event);
      }}
      onReset={composeHandlers(props.onReset, controller.onReset)}
      aria-busy={controller.submitting || undefined}
      data-submitted={controller.submitted || undefined}
      className={slot("body", props.className)}
    >
      {props.asChild && isValidElement<{ readonly children?: ReactNode }>(children)
        ? cloneElement(children, undefined, within(children.props.children))
        : within(children)}
    </Primitive>
  );
});
