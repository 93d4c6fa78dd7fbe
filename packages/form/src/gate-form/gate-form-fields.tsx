"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { GateFormField } from "../fields/gate-form-field.tsx";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";

/** Every question, in the order written. */
export const GateFormFields: Part<"div"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { gate } = useGateFormState();
  if (gate.fields.length === 0) return null;
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("fields", props.className)}
      defaultChildren={gate.fields.map((field) => <GateFormField key={field.id} field={field} />)}
    />
  );
});
