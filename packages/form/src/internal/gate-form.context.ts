"use client";
import { createContext, useContext } from "react";
import type { GateFormMessages } from "../messages/messages.types.ts";
import type { GateFormController } from "./controller.types.ts";
import type { GateFormProps } from "./gate-form.types.ts";

/** What the parts of one form share. */
export interface GateFormState extends Omit<GateFormProps, "messages"> {
  readonly controller: GateFormController;
  readonly messages: GateFormMessages;
  /** Prefix of the DOM ids, as a page can have several gates. */
  readonly domId: string;
  /** What the names of controls begin with: nothing, or the path in a host's react-hook-form. */
  readonly prefix: string;
  /** Whether enhanced controls can replace native ones now. */
  readonly enhanced: boolean;
}

export const GateFormContext: React.Context<GateFormState | null> =
  createContext<GateFormState | null>(null);

/** The form around a part. Throws outside of a form. */
export function useGateFormState(): GateFormState {
  const state = useContext(GateFormContext);
  if (state) return state;
  throw new Error(
    "@sallyport/form: a part of a gate form stands outside of a form. It takes its gate from there. Put it inside <GateFormRoot>.",
  );
}
