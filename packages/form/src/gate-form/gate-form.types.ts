import type { ApprovalMode, Person, Repo } from "@sallyport/access";
import type { AnswerIssue, Answers, FieldValues, GateModel } from "@sallyport/schema";
import type { ReactNode } from "react";
import type { FormMessageOverrides } from "../messages.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";

/** Which controls stand in the form. `auto`: native first, enhanced once there is time, never on touch screens. */
export type Controls = "auto" | "native" | "enhanced";

export interface GateFormProps {
  readonly gate: GateModel;
  /** What exactly is agreed to; posted along, so that a form without script names its fields by id. */
  readonly gateFingerprint?: string;
  readonly repo?: Repo;
  readonly approvalMode?: ApprovalMode;
  /** Who asks: shown, as it will be shared. */
  readonly identity?: Person | null;
  /** Where the form is posted before and without script. */
  readonly action?: string;
  /** Answers to begin with, by field id. */
  readonly values?: FieldValues;
  /** What a server found wrong with them. */
  readonly issues?: readonly AnswerIssue[];
  /** Takes the answers. Issues that it gives are shown beside their fields. */
  // biome-ignore lint/suspicious/noConfusingVoidType: an async function without a return gives a promise of void
  readonly onSubmit?: (answers: Answers) => Promise<readonly AnswerIssue[] | void> | void;
  /** Why the last submission failed as a whole. */
  readonly failure?: string;
  /** The form may be read and tried, but not sent. */
  readonly preview?: boolean;
  readonly controls?: Controls;
  /** The prompt as `parsePrompt` made it on a server. */
  readonly promptTree?: PromptTree;
  /** The description likewise. */
  readonly descriptionTree?: PromptTree;
  readonly messages?: FormMessageOverrides;
  readonly className?: string;
  /** Beside the consent line, such as a privacy notice. */
  readonly notice?: ReactNode;
}
