"use client";
import type { ReactElement } from "react";
import { GateFormFields } from "../gate-form/gate-form-fields.tsx";
import { GateFormRoot } from "../gate-form/gate-form-root.tsx";
import { useGateFormState } from "../internal/gate-form.context.ts";
import type { FilledForm } from "../state/keep-answers.ts";

interface UnsentAnswersProps {
  readonly filled: FilledForm;
  readonly title: string;
}

/** Answers to a form that is gone, to be copied. */
export function UnsentAnswers({ filled, title }: UnsentAnswersProps): ReactElement {
  return (
    <GateFormRoot gate={filled.view.gate} defaultValues={filled.values} readOnly>
      <Title text={title} />
      <GateFormFields />
    </GateFormRoot>
  );
}

function Title({ text }: { readonly text: string }): ReactElement {
  const { domId } = useGateFormState();
  return (
    <h2 id={`${domId}-heading`} className="sp-unsent-title">
      {text}
    </h2>
  );
}
