"use client";
import { type AnswerIssue, type GateModel, isUnanswered, readAnswers } from "@sallyport/schema";
import {
  type BaseSyntheticEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import type { FormValues } from "./form-values.ts";
import type { GateFormProps } from "./gate-form.types.ts";
import { answersResolver } from "./resolve-answers.ts";
import { shownValues } from "./shown-values.ts";
import { shownWords } from "./shown-words.ts";
import { useDraft } from "./use-draft.ts";
import { useUnsentWarning } from "./use-unsent-warning.ts";

export interface GateFormController {
  readonly form: UseFormReturn<FormValues>;
  readonly element: RefObject<HTMLFormElement | null>;
  /** Codes of what is wrong, by field id. */
  readonly errors: ReadonlyMap<string, string>;
  readonly submitting: boolean;
  /** The answers have arrived. */
  readonly submitted: boolean;
  /** `onSubmit` threw. */
  readonly threw: boolean;
  /** Sending was tried before the prompt was opened. */
  readonly unread: boolean;
  /** Counts failed submissions, so that focus moves to the summary after each. */
  readonly failures: number;
  /** Something was typed or chosen. */
  onEdit(): void;
  onReset(): void;
  onPromptOpen(): void;
  onSubmit(event: BaseSyntheticEvent): Promise<void>;
}

type Options = Pick<
  GateFormProps,
  | "gate"
  | "gateFingerprint"
  | "values"
  | "issues"
  | "onSubmit"
  | "preview"
  | "disabled"
  | "readOnly"
  | "mustOpenPrompt"
  | "translations"
  | "draftKey"
  | "warnUnsent"
>;

/**
 * The form's state. The only place that knows react-hook-form. The same object until something of it
 * changes: the library renders its owner more often than a form needs.
 */
export function useGateForm(options: Options): GateFormController {
  const { gate, gateFingerprint, values, issues, onSubmit, draftKey, translations } = options;
  const closed = options.preview || options.disabled || options.readOnly;
  const resolver = useMemo(() => answersResolver(gate), [gate]);
  // No default values: controls begin with what the server wrote or somebody typed before this ran.
  const form = useForm<FormValues>({
    resolver,
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
  const element = useRef<HTMLFormElement>(null);
  const [submitting, setSubmitting] = useState(false);
  const [submitted, setSubmitted] = useState(false);
  const [threw, setThrew] = useState(false);
  const [edited, setEdited] = useState(false);
  const [promptOpened, setPromptOpened] = useState(false);
  const [unread, setUnread] = useState(false);
  const [failures, setFailures] = useState(0);
  const inFlight = useRef(false);
  const draft = useDraft({ gate, gateFingerprint, draftKey, values, form, element });
  useUnsentWarning(edited && !submitting && options.warnUnsent !== false);

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
      try {
        const words = shownWords(gate, translations);
        const found = (await onSubmit?.(answers, words ? { shownWords: words } : {})) ?? [];
        if (found === false) return;
        show(found);
        if (found.length > 0) return;
        setSubmitted(true);
        setEdited(false);
        draft.drop();
      } catch {
        setThrew(true);
        setFailures((n) => n + 1);
      }
    },
    () => setFailures((n) => n + 1),
  );

  const handlers = {
    onEdit: () => {
      setEdited(true);
      setSubmitted(false);
      draft.save();
    },
    onReset: () => {
      // Native controls go back by themselves; the others and the library are told.
      for (const { id, type } of gate.fields) {
        form.setValue(id, values?.[id] ?? (type === "checkbox" ? false : ""));
      }
      form.clearErrors();
      setFailures(0);
      setThrew(false);
      setEdited(false);
      draft.drop();
    },
    onPromptOpen: () => {
      setPromptOpened(true);
      setUnread(false);
    },
    onSubmit: async (event: BaseSyntheticEvent) => {
      event.preventDefault();
      if (inFlight.current || closed) return;
      if (options.mustOpenPrompt && gate.prompt?.trim() && !promptOpened) {
        setUnread(true);
        setFailures((n) => n + 1);
        return;
      }
      inFlight.current = true;
      setSubmitting(true);
      setThrew(false);
      try {
        takeShown(gate, form, event.target);
        await send(event);
      } finally {
        inFlight.current = false;
        setSubmitting(false);
      }
    },
  };
  const latest = useRef(handlers);
  latest.current = handlers;
  const errors = useErrors(form);
  return useMemo(
    () => ({
      form,
      element,
      errors,
      submitting,
      submitted,
      threw,
      unread,
      failures,
      onEdit: () => latest.current.onEdit(),
      onReset: () => latest.current.onReset(),
      onPromptOpen: () => latest.current.onPromptOpen(),
      onSubmit: (event) => latest.current.onSubmit(event),
    }),
    [form, errors, submitting, submitted, threw, unread, failures],
  );
}

/** What is wrong, by field. The library changes its errors in place: what they say tells them apart. */
function useErrors(form: UseFormReturn<FormValues>): ReadonlyMap<string, string> {
  const said = Object.entries(form.formState.errors)
    .map(([id, error]) => `${id} ${error?.message ?? ""}`)
    .join("\n");
  return useMemo(() => new Map(said.split("\n").flatMap((line) => readError(line))), [said]);
}

/** Ids and codes are ours: neither holds a space. */
function readError(line: string): readonly (readonly [string, string])[] {
  const [id = "", code = ""] = line.split(" ");
  return id === "" ? [] : [[id, code]];
}

/** What is sent is what is shown. */
function takeShown(gate: GateModel, form: UseFormReturn<FormValues>, element: unknown): void {
  if (!(element instanceof HTMLFormElement)) return;
  for (const [id, shown] of Object.entries(shownValues(gate, element))) {
    const known = form.getValues(id);
    if (known !== shown && !(isUnanswered(known) && isUnanswered(shown))) form.setValue(id, shown);
  }
}
