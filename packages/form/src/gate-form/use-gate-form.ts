"use client";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import {
  type AnswerIssue,
  type AnswerIssueCode,
  type AnswerValue,
  answersSchema,
  type GateModel,
  readAnswers,
} from "@sallyport/schema";
import { type BaseSyntheticEvent, useEffect, useMemo, useRef, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import type { GateFormProps } from "./gate-form.types.ts";

/** Values under field ids: author text is never a path. */
export type FormValues = Record<string, AnswerValue | undefined>;

export interface GateFormController {
  readonly form: UseFormReturn<FormValues>;
  readonly submitting: boolean;
  /** Counts failed submissions, so that focus moves to the summary after each. */
  readonly failures: number;
  onSubmit(event: BaseSyntheticEvent): Promise<void>;
}

/** The form's state. The only place that knows react-hook-form. */
export function useGateForm({
  gate,
  values,
  issues,
  onSubmit,
  preview,
}: Pick<GateFormProps, "gate" | "values" | "issues" | "onSubmit" | "preview">): GateFormController {
  const resolver = useMemo(
    () => standardSchemaResolver(codedSchema(gate), undefined, { raw: true }),
    [gate],
  );
  const form = useForm<FormValues>({
    resolver,
    ...(values && { defaultValues: { ...values } }),
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
  const [submitting, setSubmitting] = useState(false);
  const [failures, setFailures] = useState(0);
  const inFlight = useRef(false);

  const show = (found: readonly AnswerIssue[]): void => {
    for (const issue of found) {
      if (issue.fieldId !== "")
        form.setError(issue.fieldId, { type: "server", message: issue.code });
    }
    if (found.length > 0) setFailures((n) => n + 1);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is new on every render; only new issues are news
  useEffect(() => show(issues ?? []), [issues]);

  const send = form.handleSubmit(
    async (typed) => {
      const { answers } = readAnswers(gate, typed);
      show((await onSubmit?.(answers)) ?? []);
    },
    () => setFailures((n) => n + 1),
  );

  return {
    form,
    submitting,
    failures,
    onSubmit: async (event) => {
      event.preventDefault();
      if (inFlight.current || preview) return;
      inFlight.current = true;
      setSubmitting(true);
      try {
        await send(event);
      } finally {
        inFlight.current = false;
        setSubmitting(false);
      }
    },
  };
}

/** The gate's schema, its messages being codes: the words are the form's own. */
function codedSchema(gate: GateModel): ReturnType<typeof answersSchema> {
  const { "~standard": standard } = answersSchema(gate);
  return {
    "~standard": {
      ...standard,
      validate: async (value) => {
        const result = await standard.validate(value);
        if (!result.issues) return result;
        return { issues: result.issues.map((issue) => ({ ...issue, message: codeOf(issue) })) };
      },
    },
  };
}

function codeOf(issue: object): AnswerIssueCode {
  return (issue as AnswerIssue).code; // `answersSchema` gives `AnswerIssue`s
}
