import type { AsChild } from "@sallyport/ui";
import type {
  ComponentPropsWithoutRef,
  ForwardRefExoticComponent,
  ReactNode,
  RefAttributes,
} from "react";
import type { GateFormProps } from "../internal/gate-form.types.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";
import type { UseGateOptions } from "../state/use-gate.ts";
import type { GateClassNames } from "./gate-slots.ts";

/** What a gate hands on to its form. */
type FormOptions = Pick<
  GateFormProps,
  | "action"
  | "components"
  | "controls"
  | "defaultValues"
  | "descriptionTree"
  | "draftKey"
  | "failure"
  | "issues"
  | "contentLang"
  | "location"
  | "mustOpenPrompt"
  | "notice"
  | "onSubmit"
  | "preview"
  | "promptTree"
  | "translations"
  | "warnUnsent"
>;

/**
 * Of a gate. With an `adapter` it loads, follows and asks. Without one it shows `initialData` as it is, and
 * answers go to `onSubmit`, or are posted to `action`.
 */
export interface GateOptions extends FormOptions, UseGateOptions {
  /**
   * What has changed since the visitor agreed: `<GateChanges>` of `@sallyport/form/changes`, made for
   * `initialData`, so that it is in server HTML. Without it, it is fetched where it is needed.
   */
  readonly changes?: ReactNode;
  /** What is shown after asking, as `parsePrompt` made it on a server. */
  readonly afterRequestTree?: PromptTree;
  /** What to do to log in: a link or a button. */
  readonly signIn?: ReactNode;
  /** The host's classes for the elements of the gate and its form. */
  readonly classNames?: GateClassNames;
}

/** A part that is the section of a form. */
export type FormSection = ForwardRefExoticComponent<
  Omit<ComponentPropsWithoutRef<"section">, keyof GateFormProps> &
    AsChild &
    RefAttributes<HTMLElement>
>;
