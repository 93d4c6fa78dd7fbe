"use client";
import type { ReactElement } from "react";
import { GateFormField } from "../fields/gate-form-field.tsx";
import { useGateFormState } from "./gate-form.context.ts";

/** Every question, in the order written. */
export function GateFormFields(): ReactElement | null {
  const { gate } = useGateFormState();
  if (gate.fields.length === 0) return null;
  return (
    <div className="sp-fields">
      {gate.fields.map((field) => (
        <GateFormField key={field.id} field={field} />
      ))}
    </div>
  );
}
