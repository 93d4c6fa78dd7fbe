"use client";
import type { AnswerIssue } from "@sallyport/schema";
import {
  type BaseSyntheticEvent,
  type FormEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createFieldStore, type FieldStore, heldBy } from "./field-store.ts";
import { errorsOf, type FormErrors, sameErrors } from "./form-errors.ts";
import type { GateFormProps } from "./gate-form.types.ts";
import { shownValues } from "./shown-values.ts";
import { useDraft } from "./use-draft.ts";
import { useFormEngine } from "./use-form-engine.ts";
import { useUnsentWarning } from "./use-unsent-warning.ts";

export interface GateFormController {
  readonly element: RefObject<HTMLFormElement | null>;
  readonly fields: FieldStore;
  /** Codes of what is wrong, by field id. */
  readonly errors: FormErrors;
  readonly submitting: boolean;
  /** The answers have arrived. */
  readonly submitted: boolean;
  /** `onSubmit` threw. */
  readonly threw: boolean;
  /** Sending was tried before the prompt was opened. */
  readonly unread: boolean;
  /** Counts failed submissions, so that focus moves to the summary after each. */
  readonly failures: number;
  /** The visitor turns to the form, or there is time: what checks the answers is brought. */
  onIntent(): void;
  /** Something was typed or chosen. */
  onEdit(): void;
  /** A native control has changed. */
  onChange(event: FormEvent<HTMLFormElement>): void;
  onReset(): void;
  onPromptOpen(): void;
  onSubmit(event: BaseSyntheticEvent): Promise<void>;
}

type Options = Pick<
  GateFormProps,
  | "action"
  | "gate"
  | "gateFingerprint"
  | "values"
  | "earlierAnswers"
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

/** The form's state: the same object until something of it changes. */
export function useGateForm(options: Options): GateFormController {
  const { gate, gateFingerprint, values, earlierAnswers, issues, draftKey } = options;
  const closed = options.preview || options.disabled || options.readOnly;
  const element = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState(() => errorsOf(issues));
  const [submitting, setSubmitting] = useState(false);
  const [submitted, setSubmitted] = useState(false);
  const [threw, setThrew] = useState(false);
  const [edited, setEdited] = useState(false);
  const [promptOpened, setPromptOpened] = useState(false);
  const [unread, setUnread] = useState(false);
  const [failures, setFailures] = useState(issues && issues.length > 0 ? 1 : 0);
  const inFlight = useRef(false);
  const engine = useFormEngine(gate, errors, (found) => {
    setErrors((before) => (sameErrors(before, found) ? before : found));
  });
  const [fields] = useState(() =>
    createFieldStore(element, (id, value) => engine.current?.change(id, value)),
  );
  const draft = useDraft({
    gate,
    gateFingerprint,
    draftKey,
    values,
    earlierAnswers,
    fields,
    element,
  });
  useUnsentWarning(edited && !submitting && options.warnUnsent !== false);

  const fail = (): void => setFailures((n) => n + 1);
  const show = (found: readonly AnswerIssue[]): void => {
    if (found.length === 0) return;
    const wrong = errorsOf(found);
    if (engine.current) engine.current.refuse(wrong);
    else setErrors((before) => new Map([...before, ...wrong]));
    fail();
  };

  const shown = useRef(issues);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is new on every render; only new issues are news
  useEffect(() => {
    if (issues && issues !== shown.current) show(issues);
    shown.current = issues;
  }, [issues]);

  const send = async (form: HTMLFormElement): Promise<void> => {
    const checks = await engine.load().catch(() => undefined);
    if (!checks) {
      // The form posts by itself, as before any script; its server checks the answers as well.
      if (options.action === undefined) throw new Error("What checks the answers did not come.");
      return form.submit();
    }
    const answers = await checks.check(shownValues(gate, form));
    if (!answers) return fail();
    const words = checks.shownWords(gate, options.translations);
    const found = (await options.onSubmit?.(answers, words ? { shownWords: words } : {})) ?? [];
    if (found === false) return;
    show(found);
    if (found.length > 0) return;
    setSubmitted(true);
    setEdited(false);
    draft.drop();
  };

  const handlers = {
    onIntent: () => {
      if (!closed) engine.load().catch(() => {}); // sending tries again
    },
    onEdit: () => {
      setEdited(true);
      setSubmitted(false);
      draft.save();
    },
    onChange: ({ target }: FormEvent<HTMLFormElement>) => {
      const control = target as unknown as HTMLInputElement; // what changes in a form is a control
      if (gate.fields.some(({ id }) => id === control.name)) {
        fields.note(control.name, heldBy(control));
      }
    },
    onReset: () => {
      // Native controls go back by themselves; the others are told.
      for (const { id, type } of gate.fields) {
        fields.set(id, (values ?? earlierAnswers)?.[id] ?? (type === "checkbox" ? false : ""));
      }
      setErrors(new Map());
      engine.current?.clear();
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
      const { current: form } = element;
      if (inFlight.current || closed || !form) return;
      if (options.mustOpenPrompt && gate.prompt?.trim() && !promptOpened) {
        setUnread(true);
        return fail();
      }
      inFlight.current = true;
      setSubmitting(true);
      setThrew(false);
      try {
        await send(form);
      } catch {
        setThrew(true);
        fail();
      } finally {
        inFlight.current = false;
        setSubmitting(false);
      }
    },
  };
  const latest = useRef(handlers);
  latest.current = handlers;
  const [onIntent] = useState(() => () => latest.current.onIntent());
  return useMemo(
    () => ({
      element,
      fields,
      onIntent,
      errors,
      submitting,
      submitted,
      threw,
      unread,
      failures,
      onEdit: () => latest.current.onEdit(),
      onChange: (event) => latest.current.onChange(event),
      onReset: () => latest.current.onReset(),
      onPromptOpen: () => latest.current.onPromptOpen(),
      onSubmit: (event) => latest.current.onSubmit(event),
    }),
    [fields, onIntent, errors, submitting, submitted, threw, unread, failures],
  );
}
