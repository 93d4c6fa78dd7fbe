import type { ApprovalMode, Person, Repo, ShownWords, VisitorLocation } from "@sallyport/access";
import type { AnswerIssue, Answers, FieldValues, GateModel } from "@sallyport/schema";
import type { AsChild } from "@sallyport/ui";
import type {
  ComponentProps,
  ComponentPropsWithoutRef,
  ComponentType,
  ForwardRefExoticComponent,
  ReactNode,
  RefAttributes,
} from "react";
import type { FormMessageOverrides } from "../messages/messages.types.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";
import type { FormClassNames } from "./slots.ts";

/** Which controls the form shows. `auto`: native first, enhanced once there is time, never on touch screens. */
export type Controls = "auto" | "native" | "enhanced";

/**
 * A host's own controls. Each gets what the native element would get, `name` and `defaultValue`
 * included, and must hand it on: that is how a form works before any script.
 */
export interface FormComponents {
  readonly Button?: ComponentType<ComponentProps<"button">>;
  readonly TextInput?: ComponentType<ComponentProps<"input">>;
  readonly Textarea?: ComponentType<ComponentProps<"textarea">>;
  readonly Checkbox?: ComponentType<ComponentProps<"input">>;
  readonly DateInput?: ComponentType<ComponentProps<"input">>;
  readonly Select?: ComponentType<ComponentProps<"select">>;
}

/** Author text in the reader's language, given by the host. What is sent keeps the card's words. */
export interface GateTranslation {
  /** BCP 47. */
  readonly lang: string;
  /** What to show, by the card's words. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What goes along with answers. */
export interface SubmitDetails {
  /** What was read in place of the card's words. */
  readonly shownWords?: ShownWords;
}

/** Whether answers arrived; if not, what is known of the reason. */
export type SubmitOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** What is wrong with the answers. */
      readonly issues?: readonly AnswerIssue[] | undefined;
      /** Why they could not be taken as a whole, in the visitor's language. */
      readonly failure?: string | undefined;
    };

/** Where a form goes: an address, or with React 19 a function such as a server action. */
export type FormAction = string | ((form: FormData) => void | Promise<void>);

export interface GateFormProps {
  readonly gate: GateModel;
  /** What exactly is agreed to; posted along, so that a form without script names its fields by id. */
  readonly gateFingerprint?: string;
  readonly repo?: Repo;
  readonly approvalMode?: ApprovalMode;
  /** Who asks: shown, as it will be shared. */
  readonly identity?: Person | null;
  /**
   * Where the form is posted before and without script, and with it where there is no `onSubmit`. What a
   * function finds wrong comes back as `issues` or `failure`, with `useActionState` for one.
   */
  readonly action?: FormAction;
  /** Answers to begin with, by field id. */
  readonly defaultValues?: FieldValues;
  /** Answers of an earlier request, likewise; `defaultValues` and what is kept under `draftKey` go before them. */
  readonly earlierAnswers?: FieldValues;
  /** What a server found wrong with `defaultValues`. */
  readonly issues?: readonly AnswerIssue[];
  /**
   * Takes the answers and returns whether they arrived. Issues are shown beside their fields, a failure
   * above them. If it throws, the visitor reads that something went wrong. Nothing typed is lost.
   */
  readonly onSubmit?: (
    answers: Answers,
    details: SubmitDetails,
  ) => SubmitOutcome | Promise<SubmitOutcome>;
  /** Why the last submission failed as a whole. */
  readonly failure?: string;
  /** The form may be read and tried, but not sent. */
  readonly preview?: boolean;
  /** Nothing can be changed or sent now. */
  readonly disabled?: boolean;
  /** Answers that can be read and copied, not changed; there is no button. */
  readonly readOnly?: boolean;
  readonly controls?: Controls;
  /** The host's own controls in place of ours. */
  readonly components?: FormComponents;
  /**
   * Keep what is typed in this browser under this key until it is sent: one per repo. A draft is shown to
   * the `identity` that typed it alone.
   */
  readonly draftKey?: string;
  /** Let the browser ask before unsent answers are left; true when absent. */
  readonly warnUnsent?: boolean;
  /** BCP 47 of the author's words, where it is not the reader's. */
  readonly contentLang?: string;
  readonly translations?: GateTranslation;
  /** For gates that ask where visitors are. */
  readonly location?: VisitorLocation;
  /** Fold the prompt, and take answers only once it has been opened. */
  readonly mustOpenPrompt?: boolean;
  /** The prompt as `parsePrompt` made it on a server. */
  readonly promptTree?: PromptTree;
  /** The description likewise. */
  readonly descriptionTree?: PromptTree;
  readonly messages?: FormMessageOverrides;
  /** The host's classes for the form's parts. */
  readonly classNames?: FormClassNames;
  /** Beside the consent line, such as a privacy notice. */
  readonly notice?: ReactNode;
}

/** A section that is a form, or holds one: its element's properties beside its own options. */
export type SectionPart<Options> = ForwardRefExoticComponent<
  Options &
    Omit<ComponentPropsWithoutRef<"section">, keyof Options> &
    AsChild &
    RefAttributes<HTMLElement>
>;
