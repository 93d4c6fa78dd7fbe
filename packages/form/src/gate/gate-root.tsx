"use client";
import {
  focusBox,
  formatMessage,
  Primitive,
  useComposedRefs,
  useKeepFocus,
  useSallyport,
  warnRenamed,
} from "@sallyport/ui";
import { type ComponentPropsWithoutRef, forwardRef, useRef } from "react";
import type { SectionPart } from "../internal/gate-form.types.ts";
import { splitProps } from "../internal/split-props.ts";
import { GateContext } from "./gate.context.ts";
import type { GateOptions } from "./gate.types.ts";
import { useGateRoot } from "./use-gate-root.ts";

const OPTIONS = {
  action: 1,
  adapter: 1,
  afterRequestTree: 1,
  changes: 1,
  classNames: 1,
  components: 1,
  controls: 1,
  defaultValues: 1,
  descriptionTree: 1,
  draftKey: 1,
  failure: 1,
  initialData: 1,
  issues: 1,
  contentLang: 1,
  location: 1,
  messages: 1,
  mustOpenPrompt: 1,
  notice: 1,
  onError: 1,
  onStatusChange: 1,
  onSubmit: 1,
  pollInterval: 1,
  preview: 1,
  promptTree: 1,
  signIn: 1,
  translations: 1,
  warnUnsent: 1,
} satisfies Record<keyof GateOptions, 1>;

const RENAMED = { view: "initialData", values: "defaultValues" };

export type GateRootProps = ComponentPropsWithoutRef<typeof GateRoot>;

/** The section around a gate's parts; what they share goes through it. */
export const GateRoot: SectionPart<GateOptions> = forwardRef((props, ref) => {
  warnRenamed("Gate", props, RENAMED);
  const { repo } = props.adapter ?? props.initialData ?? {};
  // Another repo is another gate: nothing that was typed for one may arrive in the other.
  return <RootOfRepo key={`${repo?.type} ${repo?.id}`} {...props} ref={ref} />;
});

const RootOfRepo: SectionPart<GateOptions> = forwardRef((props, ref) => {
  const [options, rest] = splitProps(props, OPTIONS);
  const box = useRef<HTMLElement>(null);
  const state = useGateRoot(options, box);
  const { dir, locale } = useSallyport();
  const composed = useComposedRefs(box, useKeepFocus(focusBox), ref);
  const { view, messages, stage, slot } = state;
  const what = messages.kinds[view?.repo.type ?? "dataset"];
  return (
    <GateContext.Provider value={state}>
      <Primitive
        tag="section"
        tabIndex={-1}
        dir={dir}
        lang={locale}
        aria-label={formatMessage(messages.gate.label, { what }, locale)}
        data-stage={stage}
        data-status={view?.status}
        {...rest}
        ref={composed}
        className={`sp-root ${slot("gate", rest.className)}`}
      />
    </GateContext.Provider>
  );
});
