"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import type { AnswerIssue, Answers, FieldValues } from "@sallyport/schema";
import { cx, formatMessage, useMessages, useSallyport } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useRef } from "react";
import { GateForm } from "../gate-form/gate-form.tsx";
import type { Controls } from "../gate-form/gate-form.types.ts";
import { type FormMessageOverrides, formMessages } from "../messages.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";
import { carryOver } from "./carry-over.ts";
import { GateElsewhere } from "./gate-elsewhere.tsx";
import { GateLoading, GateUnreachable } from "./gate-loading.tsx";
import { GateSignedOut } from "./gate-signed-out.tsx";
import { GateStatus } from "./gate-status.tsx";
import { useGate } from "./use-gate.ts";

export interface GateProps {
  /** Loads, follows, asks. Without one the gate shows `view` as it is. */
  readonly adapter?: RequesterAdapter;
  /** What is known already, from a server. */
  readonly view?: GateView;
  /** Shown to those who have access. */
  readonly children?: ReactNode;
  /** Where the form is posted before and without script. */
  readonly action?: string;
  /** Answers of a post that was refused, and why. */
  readonly values?: FieldValues;
  readonly issues?: readonly AnswerIssue[];
  readonly failure?: string;
  /** What to do to log in: a link or a button. */
  readonly signIn?: ReactNode;
  /** An owner looks: the form is shown, and not sent. */
  readonly preview?: boolean;
  readonly controls?: Controls;
  readonly promptTree?: PromptTree;
  readonly descriptionTree?: PromptTree;
  readonly notice?: ReactNode;
  readonly messages?: FormMessageOverrides;
  readonly className?: string;
}

/** What a visitor meets, whatever stands: form, waiting, access, rejection, or why there is no way in. */
export function Gate(props: GateProps): ReactElement {
  const { adapter, messages, className, preview, action } = props;
  const gate = useGate(adapter, props.view, props.issues);
  const words = useMessages("form", formMessages, messages);
  const { dir, locale } = useSallyport();
  const typed = useRef<{ readonly view: GateView; readonly values: FieldValues } | undefined>(
    undefined,
  );
  const { view } = gate;
  const trees = {
    ...(props.promptTree && { promptTree: props.promptTree }),
    ...(props.descriptionTree && { descriptionTree: props.descriptionTree }),
  };
  const what = words.kinds[view?.repo.type ?? "dataset"];
  const frame = (content: ReactNode): ReactElement => (
    <section
      className={cx("sp-root sp-gate", className)}
      dir={dir}
      data-status={view?.status}
      aria-label={formatMessage(words.gate.label, { what }, locale)}
    >
      {gate.unreachable && view && (
        <p className="sp-notice" role="status">
          {words.gate.stale}
        </p>
      )}
      {content}
    </section>
  );
  if (!view) {
    return frame(
      gate.unreachable ? (
        <GateUnreachable words={words} onRetry={gate.reload} />
      ) : (
        <GateLoading words={words} />
      ),
    );
  }
  if (!view.gated) return frame(props.children);
  const asking = view.status === "none" || view.status === "reset";
  const status = (
    <GateStatus
      view={view}
      words={words}
      failure={asking ? undefined : gate.failure}
      {...(adapter && { onWithdraw: gate.withdraw })}
    />
  );
  if (view.status === "accepted") {
    return frame(
      <>
        {status}
        {props.children}
      </>,
    );
  }
  if (!asking) return frame(status);
  if (view.closed && !preview) return frame(status);
  if (adapter?.requestUrl !== undefined && gate.answered && !adapter.capabilities.submit) {
    return frame(
      <>
        {view.status === "reset" && status}
        <GateElsewhere view={view} url={adapter.requestUrl} words={words} {...trees} />
      </>,
    );
  }
  if (!view.visitor) {
    return frame(<GateSignedOut view={view} signIn={props.signIn} words={words} {...trees} />);
  }
  const submit = async (answers: Answers): Promise<void> => {
    const values = Object.fromEntries(
      answers.entries().map(({ field, value }) => [field.id, value]),
    ); // keys are ours
    typed.current = { view, values };
    await gate.submit(answers);
  };
  const earlier = typed.current;
  const values =
    earlier && earlier.view.gateFingerprint !== view.gateFingerprint
      ? carryOver(earlier.view.gate, view.gate, earlier.values)
      : props.values;
  const failure = gate.failure ?? props.failure;
  return frame(
    <>
      {view.status === "reset" && status}
      <GateForm
        // A changed gate is another form; what was typed is carried over above.
        key={view.gateFingerprint}
        gate={view.gate}
        gateFingerprint={view.gateFingerprint}
        repo={view.repo}
        approvalMode={view.approvalMode}
        identity={view.visitor}
        onSubmit={submit}
        {...(values && { values })}
        {...(gate.issues && { issues: gate.issues })}
        {...(failure !== undefined && { failure })}
        {...(action !== undefined && { action })}
        {...(preview !== undefined && { preview })}
        {...(props.controls && { controls: props.controls })}
        {...trees}
        {...(props.notice !== undefined && { notice: props.notice })}
        {...(messages && { messages })}
      />
    </>,
  );
}
