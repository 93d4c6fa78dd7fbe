"use client";
import type { ReactElement } from "react";
import type { GateFormProps } from "../internal/gate-form.types.ts";
import { GateFormBody } from "./gate-form-body.tsx";
import { GateFormFields } from "./gate-form-fields.tsx";
import { GateFormHeader } from "./gate-form-header.tsx";
import { GateFormPrompt } from "./gate-form-prompt.tsx";
import { GateFormRoot } from "./gate-form-root.tsx";
import { GateFormConsent, GateFormSubmit } from "./gate-form-submit.tsx";
import { GateFormSummary } from "./gate-form-summary.tsx";

/** A gate as a form: what it is, what is promised, what is asked, who asks, one button. */
export function GateForm(props: GateFormProps): ReactElement {
  return (
    <GateFormRoot {...props}>
      <GateFormHeader />
      <GateFormPrompt />
      <GateFormBody>
        <GateFormSummary />
        <GateFormFields />
        <footer className="sp-gate-footer">
          <GateFormConsent />
          <GateFormSubmit />
        </footer>
      </GateFormBody>
    </GateFormRoot>
  );
}
