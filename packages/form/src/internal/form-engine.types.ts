import type { Answers, AnswerValue, FieldValues, GateModel, ReadAnswers } from "@sallyport/schema";
import type { UseFormReturn } from "react-hook-form";
import type { GateFormController } from "./controller.types.ts";
import type { FieldStore } from "./field-store.types.ts";
import type { FormErrors, StatusEvent } from "./form-status.types.ts";
import type { GateFormProps } from "./gate-form.types.ts";

/** Values under field ids: author text is never a path. */
export type FormValues = Record<string, AnswerValue | undefined>;

/** Checks a form's answers: all of them when they are sent, then each that was wrong as it is corrected. */
export interface FormEngine {
  /** Checks answers without showing what is wrong with them. */
  read(values: FieldValues): ReadAnswers;
  /** Shows what is wrong with what was read; without issues, hands the answers on. */
  submit(
    values: FieldValues,
    read: ReadAnswers,
    onValid: (answers: Answers) => Promise<void>,
  ): Promise<void>;
  /** A field holds another value now. */
  change(fieldId: string, value: AnswerValue): void;
  /** Take over what someone else found wrong, or has cleared. */
  adopt(errors: FormErrors): void;
  /** Nothing is wrong, and nothing has been checked. */
  clear(): void;
  /** Likewise, with the values that the fields began with. */
  reset(): void;
  /** Rejects with what `onSubmit` throws, and where the host made a mistake. */
  send(sending: Sending): Promise<void>;
  readonly form: Omit<UseFormReturn<FormValues>, "formState">;
}

/** A submission, from the press of the button on. */
export interface Sending {
  readonly gate: GateModel;
  readonly onSubmit: GateFormProps["onSubmit"] | undefined;
  readonly translations: GateFormProps["translations"] | undefined;
  readonly form: HTMLFormElement;
  readonly values: FieldValues;
  /** The values as read on submit, if the checks were loaded by then. */
  readonly read: ReadAnswers | undefined;
  readonly dispatch: (event: StatusEvent) => void;
  /** Whether something was typed. */
  readonly typed: { current: boolean };
  /** Called once everything typed has arrived. */
  readonly onArrive: () => void;
}

export interface FormEngineOptions {
  readonly gateOf: () => GateModel;
  readonly fields: FieldStore;
  /** What the fields hold to begin with. */
  readonly values: FormValues;
  readonly onErrors: (errors: FormErrors) => void;
}

export type CreateFormEngine = (options: FormEngineOptions) => FormEngine;

/** A controller that can start checking answers synchronously if the code for it is already loaded. */
export interface ConnectableController extends GateFormController {
  connect(create: CreateFormEngine): FormEngine;
}
