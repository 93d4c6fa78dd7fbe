import { type ReadAnswers, readAnswers } from "@sallyport/schema";
import { createFormControl } from "react-hook-form";
import type { FormEngine, FormEngineOptions, FormValues } from "../internal/form-engine.types.ts";
import type { FormErrors } from "../internal/form-status.types.ts";
import { shownErrors } from "./hook-form-errors.ts";
import { HostMistake } from "./host-mistake.ts";
import { answersResolver } from "./resolve-answers.ts";
import { sendAnswers } from "./send-answers.ts";

/**
 * The only place that knows react-hook-form. It comes when a visitor turns to the form: until then the
 * browser keeps what is typed, and nothing has to be checked.
 */
export function createFormEngine({
  gateOf,
  fields,
  values,
  onErrors,
}: FormEngineOptions): FormEngine {
  let checked = false;
  let wrong: FormErrors = new Map();
  // Of the submission that is being checked: its answers are read once.
  let current: ReadAnswers | undefined;
  let ours = false;
  let quiet = false;
  const form = createFormControl<FormValues>({
    defaultValues: values,
    resolver: answersResolver((all) => current ?? readAnswers(gateOf(), all)),
    shouldFocusError: false,
  });
  const clear = (): void => {
    checked = false;
    wrong = new Map();
    form.clearErrors();
  };
  const quietly = (work: () => void): void => {
    ours = true;
    work();
    ours = false;
  };
  form.subscribe({
    formState: { errors: true },
    callback: ({ errors = {} }) => {
      if (quiet) return;
      wrong = shownErrors(errors);
      onErrors(wrong);
    },
  });
  form.subscribe({
    formState: { values: true },
    callback: ({ values: all, name }) => {
      // A host has set a value: the control shows it.
      if (ours) return;
      for (const { id } of gateOf().fields) {
        const value = all[id];
        if (
          (name === undefined || name === id) &&
          value !== undefined &&
          value !== fields.get(id)
        ) {
          fields.set(id, value);
        }
      }
    },
  });
  const engine: FormEngine = {
    read: (all) => readAnswers(gateOf(), all),
    submit: async (all, read, onValid) => {
      quietly(() => form.setValues(all));
      checked = true;
      current = read;
      try {
        await form.handleSubmit(async () => {
          current = undefined;
          await onValid(read.answers);
          // What the host found wrong in the meantime is about to be adopted.
          quiet = true;
        })();
      } finally {
        current = undefined;
        quiet = false;
      }
    },
    change: (fieldId, value) => {
      // Nothing scolds while a field is typed in for the first time.
      const shouldValidate = checked || wrong.has(fieldId);
      quietly(() => form.setValue(fieldId, value, { shouldValidate, shouldDirty: true }));
    },
    adopt: (errors) => {
      quiet = true;
      for (const id of wrong.keys()) if (!errors.has(id)) form.clearErrors(id);
      for (const [id, { code, message }] of errors) {
        const known = wrong.get(id);
        if (known?.code !== code || known.message !== message) {
          form.setError(id, { type: code, message });
        }
      }
      quiet = false;
      wrong = errors;
    },
    clear,
    reset: () => {
      clear();
      quietly(() => form.reset());
    },
    send: async (sending) => {
      try {
        await sendAnswers(engine, sending);
      } catch (error) {
        if (error instanceof HostMistake) console.error(error);
        throw error;
      }
    },
    form,
  };
  return engine;
}
