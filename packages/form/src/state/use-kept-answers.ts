"use client";
import type { GateView } from "@sallyport/access";
import { type RefObject, useEffect, useRef } from "react";
import { FORM_SLOTS } from "../internal/slots.ts";
import { draftPlace, writeDraft } from "./draft.ts";
import { type FilledForm, type KeptAnswers, keepAnswers } from "./keep-answers.ts";
import { shownValues } from "./shown-values.ts";

/**
 * Keeps what is filled in while a gate changes around it. Answers that the visitor has to log in for again
 * are written down as a draft of theirs, so that they come back after another page, too.
 */
export function useKeptAnswers(
  box: RefObject<HTMLElement | null>,
  view: GateView | undefined,
  draftKey: string | undefined,
): Partial<KeptAnswers> {
  const last = useRef(view);
  const kept = useRef<KeptAnswers>(undefined);
  const form = (): HTMLFormElement | null | undefined =>
    box.current?.querySelector<HTMLFormElement>(`form.${FORM_SLOTS.body}`);
  if (view && (view !== last.current || !kept.current)) {
    const { current: before } = kept;
    const element = form();
    kept.current = before
      ? keepAnswers(before, view, element ? shownValues(before.shown.gate, element) : undefined)
      : { shown: view };
    last.current = view;
  }
  const { loss, filled } = kept.current ?? {};
  const lost = loss === "logged-out" || loss === "other-account" ? loss : undefined;
  const owner = filled?.view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each visitor whose form was lost
  useEffect(() => {
    if (!lost || !filled || !owner) return;
    write(filled, draftKey);
    if (lost === "other-account") return;
    // They may type on before they go to log in.
    const leave = (): void => {
      const element = form();
      if (element) write({ view: owner, values: shownValues(owner.gate, element) }, draftKey);
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [lost, owner?.visitor?.id, draftKey]);
  return kept.current ?? {};
}

function write({ view, values }: FilledForm, draftKey: string | undefined): void {
  const place = draftPlace({ draftKey, repo: view.repo, identity: view.visitor });
  if (place) writeDraft(place, view.gateFingerprint, values);
}
