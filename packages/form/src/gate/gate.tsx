"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import type { Answers } from "@sallyport/schema";
import { cx, formatMessage, useMessages, useSallyport } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useRef } from "react";
import { GateForm } from "../gate-form/gate-form.tsx";
import type { GateFormProps, SubmitDetails, SubmitOutcome } from "../internal/gate-form.types.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";
import { GATE_CHANGED, type UseGateOptions, useGate } from "../state/use-gate.ts";
import { useGiven } from "../state/use-given.ts";
import { useKeptAnswers } from "../state/use-kept-answers.ts";
import { useKeptFocus } from "../state/use-kept-focus.ts";
import { formMessages } from "../words/form-messages.ts";
import { GateAfterRequest } from "./gate-after-request.tsx";
import { GateChangesLate, hasOtherTerms, sameTerms } from "./gate-changes-late.tsx";
import { GateElsewhere } from "./gate-elsewhere.tsx";
import { GateLoading, GateUnreachable } from "./gate-loading.tsx";
import { GateNotices, isGone } from "./gate-notices.tsx";
import { GateSent } from "./gate-sent.tsx";
import { GateSignedOut } from "./gate-signed-out.tsx";
import { GateStatus } from "./gate-status.tsx";
import { UnsentAnswers } from "./unsent-answers.tsx";

/** What a gate hands on to its form. */
type FormProps = Pick<
  GateFormProps,
  | "action"
  | "components"
  | "controls"
  | "defaultValues"
  | "descriptionTree"
  | "draftKey"
  | "failure"
  | "issues"
  | "lang"
  | "location"
  | "messages"
  | "mustOpenPrompt"
  | "notice"
  | "onSubmit"
  | "preview"
  | "promptTree"
  | "translations"
  | "warnUnsent"
>;

export interface GateProps extends FormProps, Omit<UseGateOptions, "adapter" | "initialData"> {
  /**
   * Loads, follows, asks. Without one the gate shows `initialData` as it is, and answers go to `onSubmit`, or are
   * posted to `action`.
   */
  readonly adapter?: RequesterAdapter;
  /** What is known already, from a server. */
  readonly initialData?: GateView;
  /**
   * What has changed since the visitor agreed: `<GateChanges>` of `@sallyport/form/changes`, made for
   * `initialData`, so that it stands in server HTML. Without it, it is fetched where it is needed.
   */
  readonly changes?: ReactNode;
  /** Shown to those who have access. */
  readonly children?: ReactNode;
  /** What is shown after asking, as `parsePrompt` made it on a server. */
  readonly afterRequestTree?: PromptTree;
  /** What to do to log in: a link or a button. */
  readonly signIn?: ReactNode;
  readonly className?: string;
}

/** What a visitor meets, whatever stands: form, waiting, access, rejection, or why there is no way in. */
export function Gate(props: GateProps): ReactElement {
  const { repo } = props.adapter ?? props.initialData ?? {};
  // Another repo is another gate: nothing that was typed for one may arrive in the other.
  return <GateOfRepo key={`${repo?.type} ${repo?.id}`} {...props} />;
}

function GateOfRepo(props: GateProps): ReactElement {
  const { adapter, initialData, changes, children, signIn, className, ...others } = props;
  const { afterRequestTree, ...rest } = others;
  const { pollInterval, onStatusChange, ...own } = rest;
  const gate = useGate({ adapter, initialData, pollInterval, onStatusChange });
  const words = useMessages("form", formMessages, own.messages);
  const { dir, locale } = useSallyport();
  const form = useGiven(gate.view, own);
  const { issues: issuesGiven, ...asked } = form;
  const { draftKey, onSubmit, ...read } = asked;
  const box = useRef<HTMLElement>(null);
  const kept = useKeptAnswers(box, gate.view, draftKey);
  const { shown: view, loss, carried, filled } = kept;
  useKeptFocus(box, view && `${view.status} ${view.gateFingerprint} ${view.visitor?.id}`);
  /** Whoever has sent the form as it is now, knows that it has changed. */
  const sent = useRef<string>(undefined);
  const what = words.kinds[view?.repo.type ?? "dataset"];
  const failedBySession = gate.failureCode === "unauthenticated";
  const frame = (content: ReactNode): ReactElement => (
    <section
      ref={box}
      tabIndex={-1}
      className={cx("sp-root sp-gate", className)}
      dir={dir}
      data-status={view?.status}
      aria-label={formatMessage(words.gate.label, { what }, locale)}
    >
      {view && (
        <GateNotices
          view={view}
          words={words}
          problem={gate.problem}
          loss={loss}
          unsent={isAsking(view)}
          failed={failedBySession}
        />
      )}
      {loss === "logged-out" && signIn}
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
  if (!view.gated) {
    return frame(
      <>
        {children}
        {loss === "open" && filled && <UnsentAnswers filled={filled} title={words.gate.unsent} />}
      </>,
    );
  }
  const asking = isAsking(view);
  const status = (
    <GateStatus
      view={view}
      words={words}
      failure={asking ? undefined : gate.failure}
      {...(adapter && { onWithdraw: gate.withdraw })}
    />
  );
  const trees = {
    ...(read.promptTree && { promptTree: read.promptTree }),
    ...(read.descriptionTree && { descriptionTree: read.descriptionTree }),
  };
  if (!asking) {
    return frame(
      <>
        {status}
        <GateAfterRequest
          view={view}
          title={words.gate.afterRequest}
          // No fingerprint tells whether it is still the text that the tree was made of.
          tree={
            initialData?.gate.afterRequest === view.gate.afterRequest ? afterRequestTree : undefined
          }
          {...(form.lang !== undefined && { lang: form.lang })}
          {...(form.translations && { translations: form.translations })}
        />
        <GateSent {...trees} view={view} words={words} adapter={adapter} />
        {view.status === "accepted" && children}
      </>,
    );
  }
  if (view.closed && !form.preview) return frame(status);
  if (adapter?.requestUrl !== undefined && gate.answered && !adapter.capabilities.submit) {
    return frame(
      <>
        {view.status === "reset" && status}
        <GateElsewhere {...read} view={view} url={adapter.requestUrl} words={words} />
      </>,
    );
  }
  if (!view.visitor) {
    return frame(<GateSignedOut {...read} view={view} signIn={signIn} words={words} />);
  }
  const submit = async (answers: Answers, details: SubmitDetails): Promise<SubmitOutcome> => {
    sent.current = view.gateFingerprint;
    const outcome = await gate.submit(answers, details);
    // Why it failed as a whole is said below, in words and for as long as it matters.
    return outcome.ok ? outcome : { ok: false, issues: outcome.issues };
  };
  const values = carried?.values ?? form.defaultValues;
  const changed = carried?.changed || gate.failureCode === "conflict";
  const isNews = changed && sent.current !== view.gateFingerprint;
  // What a server found wrong was so until something was sent.
  const given = adapter && sent.current !== undefined ? undefined : issuesGiven;
  const issues = given ?? (isNews ? [GATE_CHANGED] : undefined);
  const failure = failedBySession
    ? formatMessage(words.gate.loggedOut, { username: view.visitor.username }, locale)
    : isGone(gate.failureCode)
      ? `${formatMessage(words.gate.gone, { what }, locale)} ${words.gate.unsent}`
      : (gate.failure ?? form.failure);
  return frame(
    <>
      {view.status === "reset" && status}
      {hasOtherTerms(view) &&
        (changes && initialData && sameTerms(initialData, view)
          ? changes
          : adapter && <GateChangesLate adapter={adapter} view={view} messages={form.messages} />)}
      <GateForm
        {...(view.location && { location: view.location })}
        {...(view.earlierAnswers && { earlierAnswers: view.earlierAnswers })}
        {...asked}
        // A changed gate is another form; what stands in it is carried over above.
        key={`${view.gateFingerprint} ${view.visitor.id}`}
        gate={view.gate}
        gateFingerprint={view.gateFingerprint}
        repo={view.repo}
        approvalMode={view.approvalMode}
        identity={view.visitor}
        {...(adapter && !onSubmit && { onSubmit: submit })}
        {...(values && { defaultValues: values })}
        {...(issues && { issues })}
        {...(failure !== undefined && { failure })}
      />
    </>,
  );
}

function isAsking({ status }: GateView): boolean {
  return status === "none" || status === "reset";
}
