"use client";
import { forwardRef } from "react";
import { FORM_PARTS } from "../gate-form/gate-form.tsx";
import { FormRoot } from "../gate-form/gate-form-root.tsx";
import { useGateState } from "./gate.context.ts";
import type { FormSection } from "./gate.types.ts";

/** The form, for those who can ask; with `children`, its parts as the host puts them. */
export const GateRequestForm: FormSection = forwardRef((props, ref) => {
  const { formProps } = useGateState();
  if (!formProps) return null;
  const { key, ...options } = formProps;
  return <FormRoot {...props} key={key} {...options} ref={ref} defaultChildren={FORM_PARTS} />;
});
