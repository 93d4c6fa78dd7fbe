import {
  type Answers,
  type AnswerValue,
  type FieldValues,
  type GateModel,
  readAnswers,
} from "@sallyport/schema";
import { createFormControl } from "react-hook-form";
import type { FormErrors } from "../internal/controller.types.ts";
import type { FormValues } from "./form-values.ts";
import { answersResolver } from "./resolve-answers.ts";
import { shownWords } from "./shown-words.ts";

/** Checks a form's answers: all of them when they are sent, then each that was wrong while it is mended. */
export interface FormEngine {
  /** The answers, where nothing is wrong with them. */
  check(values: FieldValues): Promise<Answers | undefined>;
  /** Whether nothing is wrong with the answers, at once and without showing what is. */
  passes(values: FieldValues): boolean;
  change(fieldId: string, value: AnswerValue): void;
  /** What somebody else found wrong. */
  refuse(errors: FormErrors): void;
  clear(): void;
  readonly shownWords: typeof shownWords;
}

/**
 * The only place that knows react-hook-form. It comes when a visitor turns to the form: until then the
 * browser keeps what is typed, and nothing has to be checked.
 */
export function createFormEngine(
  gateOf: () => GateModel,
  onErrors: (errors: FormErrors) => void,
): FormEngine {
  const form = createFormControl<FormValues>({
    resolver: answersResolver(gateOf),
    shouldFocusError: false,
  });
  let checked = false;
  let wrong: FormErrors = new Map();
  form.subscribe({
    formState: { errors: true },
    callback: ({ errors = {} }) => {
      wrong = new Map(
        Object.entries(errors).map(([id, error]) => [
          id,
          { code: String(error?.type), message: error?.message ?? "" },
        ]),
      );
      onErrors(wrong);
    },
  });
  return {
    check: async (values) => {
      form.setValues(values);
      let valid = false;
      await form.handleSubmit(() => {
        valid = true;
      })();
      checked = true;
      return valid ? readAnswers(gateOf(), values).answers : undefined;
    },
    passes: (values) => readAnswers(gateOf(), values).issues.length === 0,
    change: (fieldId, value) => {
      // Nothing scolds while a field is typed in for the first time.
      if (checked || wrong.has(fieldId)) {
        form.setValue(fieldId, value, { shouldValidate: true });
      }
    },
    refuse: (errors) => {
      for (const [id, { code, message }] of errors) form.setError(id, { type: code, message });
    },
    clear: () => {
      checked = false;
      form.clearErrors();
    },
    shownWords,
  };
}
