"use client";
import type { AccessErrorCode, GateView, RequesterAdapter } from "@sallyport/access";
import { createContext, type ReactNode, useContext } from "react";
import type { GateFormProps, SubmitOutcome } from "../internal/gate-form.types.ts";
import type { FormMessages } from "../messages/messages.types.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";
import type { GateStage } from "../state/gate-stage.ts";
import type { FilledForm, FormLoss } from "../state/keep-answers.ts";
import type { GateClassNames, GateSlot } from "./gate-slots.ts";

/** What the parts of one gate share. */
export interface GateState {
  readonly stage: GateStage;
  /** What is shown of the gate. Undefined while it is loaded for the first time. */
  readonly view: GateView | undefined;
  readonly adapter: RequesterAdapter | undefined;
  /** Why the last load failed. */
  readonly problem: AccessErrorCode | undefined;
  /** Why the last withdrawal failed. */
  readonly failure: string | undefined;
  /** Why a form that was filled in gave way. */
  readonly loss: FormLoss | undefined;
  /** The form says itself that its visitor was logged out. */
  readonly failedBySession: boolean;
  /** Answers to a form that is gone. */
  readonly filled: FilledForm | undefined;
  /** Of a form that is read, not filled in. */
  readonly readingProps: GateFormProps | undefined;
  /** Of the request form, where there is one. */
  readonly formProps: (GateFormProps & { readonly key: string }) | undefined;
  /** Trees of the texts of the gate that is shown. */
  readonly trees: {
    readonly promptTree?: PromptTree | undefined;
    readonly descriptionTree?: PromptTree | undefined;
    readonly afterRequestTree?: PromptTree | undefined;
  };
  /** Of the host, about what has changed since the visitor agreed. */
  readonly changes: ReactNode;
  readonly signIn: ReactNode;
  readonly contentLang: string | undefined;
  readonly translations: GateFormProps["translations"];
  readonly messages: FormMessages;
  readonly classNames: GateClassNames | undefined;
  /** A slot's class, the host's for it, and one more. */
  slot(slot: GateSlot, className?: string): string;
  reload(): void;
  withdraw(): Promise<SubmitOutcome>;
}

export const GateContext: React.Context<GateState | null> = createContext<GateState | null>(null);

/** The gate around a part. Throws where a part is outside of one. */
export function useGateState(): GateState {
  const state = useContext(GateContext);
  if (state) return state;
  throw new Error(
    "@sallyport/form: a part of a gate is outside of a gate, which it takes its state from. Put it inside <GateRoot>.",
  );
}
