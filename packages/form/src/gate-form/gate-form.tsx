"use client";
import { forwardRef, type ReactElement } from "react";
import type { GateFormProps, SectionPart } from "../internal/gate-form.types.ts";
import { useSlots } from "../internal/use-slots.ts";
import { GateFormBody } from "./gate-form-body.tsx";
import { GateFormFields } from "./gate-form-fields.tsx";
import { GateFormHeader } from "./gate-form-header.tsx";
import { GateFormPrompt } from "./gate-form-prompt.tsx";
import { FormRoot } from "./gate-form-root.tsx";
import { GateFormConsent, GateFormSubmit } from "./gate-form-submit.tsx";
import { GateFormSummary } from "./gate-form-summary.tsx";

/** A gate as a form: what it is, what is promised, what is asked, who asks, one button. */
export const GateForm: SectionPart<GateFormProps> = forwardRef((props, ref) => (
  <FormRoot {...props} ref={ref} defaultChildren={FORM_PARTS} />
));

export const FORM_PARTS: ReactElement = (
  <>
    <GateFormHeader />
    <GateFormPrompt />
    <GateFormBody>
      <GateFormSummary />
      <GateFormFields />
      <Footer />
    </GateFormBody>
  </>
);

function Footer(): ReactElement {
  const slot = useSlots();
  return (
    <footer className={slot("footer")}>
      <GateFormConsent />
      <GateFormSubmit />
    </footer>
  );
}
