"use client";
import { useSlots } from "@sallyport/ui";
import { forwardRef } from "react";
import { GateFormHeader } from "../gate-form/gate-form-header.tsx";
import { GateFormPrompt } from "../gate-form/gate-form-prompt.tsx";
import { FormRoot } from "../gate-form/gate-form-root.tsx";
import { FORM_SLOTS, type FormSlot } from "../internal/slots.ts";
import { useGateState } from "./gate.context.ts";
import type { FormSection } from "./gate.types.ts";

/** What is asked and promised, without the questions: those are for visitors who are logged in. */
export const GateSignedOut: FormSection = forwardRef((props, ref) => {
  const { stage, readingProps, messages, signIn, classNames } = useGateState();
  const slot = useSlots<FormSlot>(FORM_SLOTS, classNames);
  if (stage !== "signed-out" || !readingProps) return null;
  return (
    <FormRoot
      {...props}
      {...readingProps}
      ref={ref}
      defaultChildren={
        <>
          <GateFormHeader />
          <GateFormPrompt />
          <footer className={slot("footer")}>{signIn ?? <p>{messages.gate.signIn}</p>}</footer>
        </>
      }
    />
  );
});
