"use client";
import type { AnswerIssue } from "@sallyport/schema";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import type { GateFormController } from "../internal/controller.types.ts";
import type { FormAction, GateFormProps } from "../internal/gate-form.types.ts";
import { createFieldStore, heldBy } from "./field-store.ts";
import { errorsOf, issuesBeside, sameErrors } from "./form-errors.ts";
import { NowhereToGo } from "./nowhere-to-go.ts";
import { isHalfTyped, typedValues } from "./shown-values.ts";
import { useDraft } from "./use-draft.ts";
import { useFormEngine } from "./use-form-engine.ts";
import { useUnsentWarning } from "./use-unsent-warning.ts";

// A second press on a form that is posted already is one too many.
const AGAIN_MS = 1_000;

type Options = Pick<
  GateFormProps,
  | "gate"
  | "repo"
  | "identity"
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
  const [sending, setSending] = useState(false);
  const [pending, setPending] = useState(false);
  const submitting = sending || pending;
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
    repo: options.repo,
    identity: options.identity,
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

  const send = async (form: HTMLFormElement, action: FormAction | undefined): Promise<void> => {
    const { onSubmit, translations } = options;
    const pressed = typedValues(gate, form);
    const checks = await engine.load().catch(() => undefined);
    // A host that closes the form meanwhile, takes every value out of sight.
    const answers = await checks?.check(isClosed.current ? pressed : typedValues(gate, form));
    if (checks && !answers) return fail();
    const half = gate.fields.filter(({ id }) => isHalfTyped(form, id));
    if (half.length > 0) {
      return show(
        half.map(({ id, name }) => ({ code: "not-a-date", fieldId: id, name, message: "" })),
      );
    }
    if (!onSubmit) throw new NowhereToGo();
    if (!checks || !answers) {
      // The form posts by itself, as before any script; its server checks the answers as well.
      if (typeof action !== "string") throw new Error("The checks could not be loaded.");
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
    onSubmit: async (event: FormEvent<HTMLFormElement>, action: FormAction | undefined) => {
      const form = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent; // React has no type for it
      const posts = action !== undefined || submitter?.hasAttribute("formaction");
      if (inFlight.current || pending || closed) return event.preventDefault();
      if (options.mustOpenPrompt && gate.prompt?.trim() && !promptOpened) {
        event.preventDefault();
        setUnread(true);
        return fail();
      }
      setBeside([]);
      setSubmitted(false);
      setThrew(false);
      const half = gate.fields.some(({ id }) => isHalfTyped(form, id));
      if (posts && !options.onSubmit && !half && engine.passes(typedValues(gate, form))) {
        // From here on it is the browser's, or React's.
        engine.clear();
        sendings.current++;
        if (typeof action === "function") return;
        setEdited(false);
        inFlight.current = true;
        setTimeout(() => {
          inFlight.current = false;
        }, AGAIN_MS);
        return;
      }
      event.preventDefault();
      inFlight.current = true;
      setSending(true);
      try {
        await send(form, action);
      } catch (error) {
        if (error instanceof NowhereToGo) console.error(error);
        setThrew(true);
        fail();
      } finally {
        inFlight.current = false;
        setSending(false);
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
      onSubmit: (event, action) => latest.current.onSubmit(event, action),
      onPending: setPending,
    }),
    [fields, onIntent, errors, beside, submitting, submitted, threw, unread, failures],
  );
}
