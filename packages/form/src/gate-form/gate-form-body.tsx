"use client";
import { GATE_FIELD } from "@sallyport/schema";
import type { ReactElement, ReactNode } from "react";
import { useGateFormState } from "./gate-form.context.ts";

/** The form element: posts by itself until the script takes over. */
export function GateFormBody({ children }: { readonly children: ReactNode }): ReactElement {
  const { action, gateFingerprint, controller } = useGateFormState();
  return (
    <form
      method="post"
      action={action}
      noValidate
      ref={controller.element}
      onSubmit={controller.onSubmit}
      onInput={controller.onEdit}
      onReset={controller.onReset}
      aria-busy={controller.submitting || undefined}
      data-submitted={controller.submitted || undefined}
      className="sp-gate-body"
    >
      {gateFingerprint !== undefined && (
        <input type="hidden" name={GATE_FIELD} value={gateFingerprint} readOnly />
      )}
      {children}
    </form>
  );
}
