"use client";
import { Button, formatMessage, useSallyport, useSlots } from "@sallyport/ui";
import { forwardRef } from "react";
import { GateFormHeader } from "../gate-form/gate-form-header.tsx";
import { GateFormPrompt } from "../gate-form/gate-form-prompt.tsx";
import { FormRoot } from "../gate-form/gate-form-root.tsx";
import { FORM_SLOTS, type FormSlot } from "../internal/slots.ts";
import { useGateState } from "./gate.context.ts";
import type { FormSection } from "./gate.types.ts";

/** What is asked and promised, where answers cannot be sent from here: a link to the page that takes them. */
export const GateElsewhere: FormSection = forwardRef((props, ref) => {
  const { stage, readingProps, messages, adapter, classNames } = useGateState();
  const { locale } = useSallyport();
  const slot = useSlots<FormSlot>(FORM_SLOTS, classNames);
  const url = adapter?.requestUrl;
  if (stage !== "elsewhere" || !readingProps || url === undefined) return null;
  const { host } = new URL(url);
  return (
    <FormRoot
      {...props}
      {...readingProps}
      ref={ref}
      defaultChildren={
        <>
          <GateFormHeader />
          <GateFormPrompt />
          <footer className={slot("footer")}>
            <Button asChild variant="primary" className={slot("submit")}>
              <a href={url} rel="noopener">
                {formatMessage(messages.gate.elsewhere, { host }, locale)}
              </a>
            </Button>
          </footer>
        </>
      }
    />
  );
});
