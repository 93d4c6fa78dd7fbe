"use client";
import type { GateView } from "@sallyport/access";
import type { ReactElement, ReactNode } from "react";
import { GateFormHeader } from "../gate-form/gate-form-header.tsx";
import { GateFormPrompt } from "../gate-form/gate-form-prompt.tsx";
import { GateFormRoot } from "../gate-form/gate-form-root.tsx";
import type { PromptTree } from "../prompt/prompt.types.ts";
import type { FormMessages } from "../words/form-messages.ts";

export interface GateSignedOutProps {
  readonly view: GateView;
  readonly words: FormMessages;
  readonly signIn: ReactNode;
  readonly promptTree?: PromptTree;
  readonly descriptionTree?: PromptTree;
}

/** What is asked and promised, without the questions: those are for who is signed in. */
export function GateSignedOut(props: GateSignedOutProps): ReactElement {
  const { view, words, signIn, ...trees } = props;
  return (
    <GateFormRoot gate={view.gate} repo={view.repo} {...trees}>
      <GateFormHeader />
      <GateFormPrompt />
      <footer className="sp-gate-footer">{signIn ?? <p>{words.gate.signIn}</p>}</footer>
    </GateFormRoot>
  );
}
