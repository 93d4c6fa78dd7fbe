"use client";
import { forwardRef, type ReactElement } from "react";
import { GateFormFields } from "../gate-form/gate-form-fields.tsx";
import { FormRoot } from "../gate-form/gate-form-root.tsx";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useGateState } from "./gate.context.ts";
import type { FormSection } from "./gate.types.ts";

/** Answers to a form that is gone, as the gate was opened, to be copied. */
export const GateUnsentAnswers: FormSection = forwardRef((props, ref) => {
  const { stage, loss, filled } = useGateState();
  if (stage !== "open" || loss !== "open" || !filled) return null;
  return (
    <FormRoot
      {...props}
      ref={ref}
      gate={filled.view.gate}
      defaultValues={filled.values}
      readOnly
      defaultChildren={
        <>
          <Title />
          <GateFormFields />
        </>
      }
    />
  );
});

function Title(): ReactElement {
  const { domId } = useGateFormState();
  const { messages, slot } = useGateState();
  return (
    <h2 id={`${domId}-heading`} className={slot("unsentTitle")}>
      {messages.gate.unsent}
    </h2>
  );
}
