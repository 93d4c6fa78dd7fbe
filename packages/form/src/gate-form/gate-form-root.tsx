"use client";
import { cx, useMessages, useSallyport } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useId, useMemo } from "react";
import { GateFormContext, type GateFormState } from "../internal/gate-form.context.ts";
import type { GateFormProps } from "../internal/gate-form.types.ts";
import { FORM_SLOTS } from "../internal/slots.ts";
import { useEnhanced } from "../state/use-enhanced.ts";
import { useFormController } from "../state/use-form-controller.ts";
import { formWords } from "../words/form-words.ts";

export interface GateFormRootProps extends GateFormProps {
  readonly children: ReactNode;
}

/** The card around a form's parts; what they share goes through it. */
export function GateFormRoot(props: GateFormRootProps): ReactElement {
  const { children, messages, className } = props;
  const controller = useFormController(props);
  const words = useMessages("form", formWords, messages);
  const { dir } = useSallyport();
  const domId = useId();
  const { enhanced, onIntent } = useEnhanced(props.controls ?? "auto", controller.onIntent);
  const state = useMemo<GateFormState>(() => {
    const { children: _, className: __, ...shared } = props;
    const defaultValues = props.defaultValues ?? props.earlierAnswers;
    return {
      ...shared,
      ...(defaultValues && { defaultValues }),
      controller,
      words,
      domId,
      enhanced,
    };
  }, [props, controller, words, domId, enhanced]);
  return (
    <GateFormContext.Provider value={state}>
      <section
        className={cx("sp-root sp-card", FORM_SLOTS.root, props.classNames?.root, className)}
        dir={dir}
        aria-labelledby={`${domId}-heading`}
        onPointerEnter={onIntent}
        onFocus={onIntent}
      >
        {children}
      </section>
    </GateFormContext.Provider>
  );
}
