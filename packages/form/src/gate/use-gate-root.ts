"use client";
import type { Answers } from "@sallyport/schema";
import { useMessages, useSlots } from "@sallyport/ui";
import { type RefObject, useRef } from "react";
import type { SubmitDetails, SubmitOutcome } from "../internal/gate-form.types.ts";
import { en } from "../messages/en.ts";
import { gateStage } from "../state/gate-stage.ts";
import { useCheckedAdapter } from "../state/use-checked-adapter.ts";
import { useFreshProps } from "../state/use-fresh-props.ts";
import { GATE_CHANGED, useGate } from "../state/use-gate.ts";
import { useKeptAnswers } from "../state/use-kept-answers.ts";
import type { GateState } from "./gate.context.ts";
import type { GateOptions } from "./gate.types.ts";
import { isGone } from "./gate-notices.tsx";
import { GATE_SLOTS, type GateSlot } from "./gate-slots.ts";
import { sameTerms } from "./lazy-gate-changes.tsx";

/** A gate's state for its parts. `box` is around them. */
export function useGateRoot(options: GateOptions, box: RefObject<HTMLElement | null>): GateState {
  const { initialData, changes, afterRequestTree, signIn, classNames, ...own } = options;
  const { adapter: unchecked, pollInterval, onStatusChange, onError, ...given } = own;
  const adapter = useCheckedAdapter(unchecked, onError);
  const gate = useGate({ ...options, adapter });
  const messages = useMessages("form", en, given.messages);
  const slot = useSlots<GateSlot>(GATE_SLOTS, classNames);
  const { issues: givenIssues, ...form } = useFreshProps(gate.view, given);
  const kept = useKeptAnswers(box, gate.view, form.draftKey);
  const { shown: view, loss, carried, filled } = kept;
  /** A visitor who has sent the form as it is now knows that it has changed. */
  const sent = useRef<string>(undefined);
  const { unreachable, answered } = gate;
  const preview = form.preview ?? false;
  const stage = gateStage({ view, unreachable, answered, adapter, preview });
  const failedBySession = gate.failureCode === "unauthenticated";

  const formProps = (): GateState["formProps"] => {
    if (stage !== "asking" || !view?.visitor) return undefined;
    const { gateFingerprint, visitor, repo, approvalMode } = view;
    const submit = async (answers: Answers, details: SubmitDetails): Promise<SubmitOutcome> => {
      sent.current = gateFingerprint;
      const outcome = await gate.submit(answers, details);
      // Why it failed as a whole is said below, in words and for as long as it matters.
      return outcome.ok ? outcome : { ok: false, issues: outcome.issues };
    };
    const values = carried?.values ?? form.defaultValues;
    const changed = carried?.changed || gate.failureCode === "conflict";
    const isNews = changed && sent.current !== gateFingerprint;
    // What a server found wrong was so until something was sent.
    const found = adapter && sent.current !== undefined ? undefined : givenIssues;
    const issues = found ?? (isNews ? [GATE_CHANGED] : undefined);
    const failure = isGone(gate.failureCode)
      ? `${gate.failure} ${messages.gate.unsent}`
      : (gate.failure ?? form.failure);
    return {
      ...(view.location && { location: view.location }),
      ...(view.earlierAnswers && { earlierAnswers: view.earlierAnswers }),
      ...form,
      // A changed gate is another form; what is in it is carried over.
      key: `${gateFingerprint} ${visitor.id}`,
      ...{ gate: view.gate, gateFingerprint, repo, approvalMode, identity: visitor },
      ...(adapter && !form.onSubmit && { onSubmit: submit }),
      ...(values && { defaultValues: values }),
      ...(issues && { issues }),
      ...(failure !== undefined && { failure }),
      ...(classNames && { classNames }),
    };
  };
  return {
    ...{ stage, view, adapter, loss, failedBySession, filled, signIn, messages, classNames, slot },
    ...{ problem: gate.problem, reload: gate.reload, withdraw: gate.withdraw },
    failure: stage === "asking" ? undefined : gate.failure,
    formProps: formProps(),
    readingProps: view && {
      ...form,
      ...{ gate: view.gate, repo: view.repo },
      ...(classNames && { classNames }),
    },
    trees: {
      promptTree: form.promptTree,
      descriptionTree: form.descriptionTree,
      // The text is not part of the fingerprint, so compare it.
      afterRequestTree:
        Object(initialData?.gate).afterRequest === view?.gate.afterRequest
          ? afterRequestTree
          : undefined,
    },
    changes: changes && initialData && view && sameTerms(initialData, view) ? changes : undefined,
    ...{ contentLang: form.contentLang, translations: form.translations },
  };
}
