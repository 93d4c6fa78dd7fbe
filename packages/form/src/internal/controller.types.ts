import type { FormEvent, RefObject } from "react";
import type { FieldStore } from "./field-store.types.ts";
import type { ShownStatus } from "./form-status.types.ts";
import type { FormAction } from "./gate-form.types.ts";

export interface GateFormController extends ShownStatus {
  /** The form, or the box of the fields in a host's form. */
  readonly element: RefObject<HTMLElement | null>;
  readonly fields: FieldStore;
  /** The answers are on their way. */
  readonly submitting: boolean;
  /** The visitor turns to the form, or there is time: the code that checks the answers is loaded. */
  onIntent(): void;
  /** Something was typed or chosen. */
  onEdit(): void;
  /** A native control has changed. */
  onChange(event: FormEvent<HTMLFormElement>): void;
  onReset(): void;
  onPromptOpen(): void;
  /** The form is about to go to `action`, or to where the button that was pressed says. */
  onSubmit(event: FormEvent<HTMLFormElement>, action: FormAction | undefined): Promise<void>;
  /** A function that was given as `action` runs, or has ended. */
  onPending(pending: boolean): void;
}
