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
import { errorsOf, type FormErrors, issuesBeside, sameErrors } from "./form-errors.ts";
import type { GateFormProps } from "./gate-form.types.ts";
import { shownValues } from "./shown-values.ts";
import { useDraft } from "./use-draft.ts";
import { useFormEngine } from "./use-form-engine.ts";
import { useUnsentWarning } from "./use-unsent-warning.ts";

export interface GateFormController {
  readonly element: RefObject<HTMLFormElement | null>;
  readonly fields: FieldStore;
  /** What is wrong, by field id. */
  readonly errors: FormErrors;
  /** What is wrong beside the fields. */
  readonly beside: readonly AnswerIssue[];
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
  const isClosed = useRef(closed);
  isClosed.current = closed;
  const element = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState(() => errorsOf(issues));
  const [beside, setBeside] = useState(() => issuesBeside(gate, issues));
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
  const [fields] = useState(() => createFieldStore(element, engine.change));
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
    engine.refuse(errorsOf(found));
    setBeside(issuesBeside(gate, found));
    fail();
  };

  const sendings = useRef(0);
  const typed = useRef(false);
  const shown = useRef({ issues, sendings: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is new on every render; only new issues are news
  useEffect(() => {
    const before = shown.current;
    shown.current = { issues, sendings: sendings.current };
    // A host may make its list anew on every render: the same is news after another sending alone.
    const same =
      before.sendings === sendings.current &&
      JSON.stringify(before.issues) === JSON.stringify(issues);
    if (issues && issues !== before.issues && !same) show(issues);
  }, [issues]);

  const send = async (form: HTMLFormElement): Promise<void> => {
    const { action, onSubmit, translations } = options;
    const pressed = shownValues(gate, form);
    const checks = await engine.load().catch(() => undefined);
    // A host that closes the form meanwhile, takes every value out of sight.
    const answers = await checks?.check(isClosed.current ? pressed : shownValues(gate, form));
    if (checks && !answers) return fail();
    if (!checks || !answers || !onSubmit) {
      // The form posts by itself, as before any script; its server checks the answers as well.
      if (action === undefined) throw new Error("The answers have nowhere to go.");
      return form.submit();
    }
    sendings.current++;
    typed.current = false;
    const words = checks.shownWords(gate, translations);
    const found = (await onSubmit(answers, words ? { shownWords: words } : {})) ?? [];
    if (found === false) return;
    show(found);
    if (found.length > 0) return;
    setSubmitted(true);
    // What was typed while they were on their way, has not been sent.
    if (typed.current) return;
    setEdited(false);
    draft.drop();
  };

  const handlers = {
    onIntent: () => {
      if (!closed) engine.load().catch(() => {}); // sending tries again
    },
    onEdit: () => {
      typed.current = true;
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
      // First, so that nothing is checked on its way back.
      engine.clear();
      setBeside([]);
      // Native controls go back by themselves; the others are told.
      for (const { id, type } of gate.fields) {
        fields.set(id, (values ?? earlierAnswers)?.[id] ?? (type === "checkbox" ? false : ""));
      }
      setThrew(false);
      setUnread(false);
      setSubmitted(false);
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
      setBeside([]);
      setSubmitting(true);
      setSubmitted(false);
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
      beside,
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
    [fields, onIntent, errors, beside, submitting, submitted, threw, unread, failures],
  );
}
