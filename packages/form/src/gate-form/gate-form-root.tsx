"use client";
import {
  composeHandlers,
  cx,
  Primitive,
  useMessages,
  useSallyport,
  useSlots,
  warnRenamed,
} from "@sallyport/ui";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId, useMemo } from "react";
import { GateFormContext, type GateFormState } from "../internal/gate-form.context.ts";
import type { GateFormProps, SectionPart } from "../internal/gate-form.types.ts";
import { FORM_SLOTS } from "../internal/slots.ts";
import { splitProps } from "../internal/split-props.ts";
import { enForm } from "../messages/en-form.ts";
import { useEnhanced } from "../state/use-enhanced.ts";
import { useFormController } from "../state/use-form-controller.ts";

const OPTIONS = {
  action: 1,
  approvalMode: 1,
  classNames: 1,
  components: 1,
  controls: 1,
  defaultValues: 1,
  descriptionTree: 1,
  disabled: 1,
  draftKey: 1,
  earlierAnswers: 1,
  failure: 1,
  gate: 1,
  gateFingerprint: 1,
  identity: 1,
  issues: 1,
  contentLang: 1,
  location: 1,
  messages: 1,
  mustOpenPrompt: 1,
  notice: 1,
  onSubmit: 1,
  preview: 1,
  promptTree: 1,
  readOnly: 1,
  repo: 1,
  translations: 1,
  warnUnsent: 1,
} satisfies Record<keyof GateFormProps, 1>;

const NAMES = Object.keys(OPTIONS) as (keyof GateFormProps)[]; // it has no others

export type GateFormRootProps = ComponentPropsWithoutRef<typeof GateFormRoot>;

/** As `GateFormRoot`, with parts where the host gives none. */
export const FormRoot: SectionPart<GateFormProps & { readonly defaultChildren?: ReactNode }> =
  forwardRef((props, ref) => {
    warnRenamed("GateForm", props, { values: "defaultValues" });
    const [options, rest] = splitProps(props, OPTIONS);
    const { classNames, controls = "auto" } = options;
    const controller = useFormController(options);
    const messages = useMessages("form", enForm, options.messages);
    const slot = useSlots(FORM_SLOTS, classNames);
    const { dir, locale } = useSallyport();
    const domId = useId();
    const { enhanced, onIntent } = useEnhanced(controls, controller.onIntent);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the properties of React 19 are new in each render
    const state = useMemo<GateFormState>(() => {
      const defaultValues = options.defaultValues ?? options.earlierAnswers;
      return {
        ...options,
        ...(defaultValues && { defaultValues }),
        controller,
        messages,
        domId,
        enhanced,
        prefix: "",
      };
    }, [...NAMES.map((name) => options[name]), controller, messages, domId, enhanced]);
    return (
      <GateFormContext.Provider value={state}>
        <Primitive
          tag="section"
          dir={dir}
          lang={locale}
          aria-labelledby={`${domId}-heading`}
          {...rest}
          ref={ref}
          className={cx("sp-root sp-card", slot("root", rest.className))}
          onPointerEnter={composeHandlers(rest.onPointerEnter, onIntent)}
          onFocus={composeHandlers(rest.onFocus, onIntent)}
        />
      </GateFormContext.Provider>
    );
  });

/** The card around a form's parts; what they share goes through it. */
export const GateFormRoot: SectionPart<GateFormProps> = FormRoot;
