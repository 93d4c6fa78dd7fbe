"use client";
import type { FieldValues, ReadAnswers } from "@sallyport/schema";
import { type FormEvent, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { GateFormController } from "../internal/controller.types.ts";
import type { ConnectableController } from "../internal/form-engine.types.ts";
import type { FormAction, GateFormProps } from "../internal/gate-form.types.ts";
import { createFieldStore, heldBy } from "./field-store.ts";
import { initialStatus, nextStatus } from "./form.machine.ts";
import { initialValues } from "./initial-values.ts";
import { halfTypedIssues, typedValues } from "./shown-values.ts";
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
  | "defaultValues"
  | "earlierAnswers"
  | "issues"
  | "failure"
  | "onSubmit"
  | "preview"
  | "disabled"
  | "readOnly"
  | "mustOpenPrompt"
  | "translations"
  | "draftKey"
  | "warnUnsent"
>;

/** The form's state and what can be done with it: the same object until something of it changes. */
export function useFormController(options: Options): ConnectableController {
  const { gate, gateFingerprint, defaultValues, earlierAnswers, issues, draftKey } = options;
  const closed = options.preview || options.disabled || options.readOnly;
  const isClosed = useRef(closed);
  isClosed.current = closed;
  const element = useRef<HTMLFormElement>(null);
  const [status, dispatch] = useReducer(nextStatus, undefined, () => initialStatus(gate, issues));
  const inFlight = useRef(false);
  const typed = useRef(false);
  const [fields] = useState(() =>
    createFieldStore(element, (id, value) => engine.change(id, value)),
  );
  const engineOptions = {
    gate,
    fields,
    values: initialValues(gate, defaultValues ?? earlierAnswers),
    onErrors: (errors: GateFormController["errors"]) => dispatch({ type: "check", errors }),
  };
  const latestOptions = useRef(engineOptions);
  latestOptions.current = engineOptions;
  const engine = useFormEngine(latestOptions, status.errors);
  const draft = useDraft({
    gate,
    gateFingerprint,
    draftKey,
    repo: options.repo,
    identity: options.identity,
    defaultValues,
    earlierAnswers,
    fields,
    element,
  });
  const submitting = status.sending || status.pending;
  useUnsentWarning(status.edited && !submitting && options.warnUnsent !== false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only new issues are news, not a new object for the gate
  useEffect(() => dispatch({ type: "give", gate, issues }), [issues]);

  useEffect(() => {
    // A reason that a host takes back, such as a session that is back, is over.
    if (options.failure === undefined) dispatch({ type: "recover" });
  }, [options.failure]);

  /** Sends what the form holds; `read` where it was checked as the button was pressed. */
  const send = async (
    form: HTMLFormElement,
    action: FormAction | undefined,
    pressed: FieldValues,
    read: ReadAnswers | undefined,
  ): Promise<void> => {
    const { onSubmit, translations } = options;
    const checks = await engine.load().catch(() => undefined);
    if (checks) {
      // A host that closes the form in the meantime takes every value out of sight.
      const values = read || isClosed.current ? pressed : typedValues(gate, form);
      const onArrive = draft.drop;
      const sending = {
        gate,
        form,
        values,
        read,
        translations,
        onSubmit,
        dispatch,
        typed,
        onArrive,
      };
      return checks.send(sending);
    }
    const half = halfTypedIssues(gate, form);
    if (half.length > 0) return dispatch({ type: "refuse", gate, issues: half });
    // The form posts by itself, as before any script; its server checks the answers as well.
    if (typeof action !== "string") throw new Error("The checks could not be loaded.");
    dispatch({ type: "post", leaves: true });
    form.submit();
  };

  const handlers = {
    onIntent: () => {
      if (!closed) engine.load().catch(() => {}); // sending tries again
    },
    onEdit: () => {
      typed.current = true;
      dispatch({ type: "edit" });
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
      engine.reset();
      dispatch({ type: "reset" });
      // Native controls reset themselves; enhanced ones have to be set.
      for (const [id, value] of Object.entries(engineOptions.values)) {
        if (value !== undefined) fields.set(id, value);
      }
      draft.drop();
    },
    onPromptOpen: () => dispatch({ type: "open-prompt" }),
    onSubmit: async (event: FormEvent<HTMLFormElement>, action: FormAction | undefined) => {
      const form = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent; // React has no type for it
      const posts = action !== undefined || submitter?.hasAttribute("formaction");
      if (inFlight.current || status.pending || closed) return event.preventDefault();
      if (options.mustOpenPrompt && gate.prompt?.trim() && !status.promptOpened) {
        event.preventDefault();
        return dispatch({ type: "miss-prompt" });
      }
      const pressed = typedValues(gate, form);
      // Until the checks are loaded, a server checks alone.
      const read = engine.current?.read(pressed);
      const passes = !read || read.issues.length === 0;
      if (posts && !options.onSubmit && passes && halfTypedIssues(gate, form).length === 0) {
        // From here on it is the browser's, or React's.
        const leaves = typeof action !== "function";
        engine.clear();
        dispatch({ type: "post", leaves });
        if (!leaves) return;
        inFlight.current = true;
        setTimeout(() => {
          inFlight.current = false;
        }, AGAIN_MS);
        return;
      }
      event.preventDefault();
      inFlight.current = true;
      dispatch({ type: "press" });
      try {
        await send(form, action, pressed, read);
      } catch {
        dispatch({ type: "throw" });
      } finally {
        inFlight.current = false;
      }
    },
  };
  const latest = useRef(handlers);
  latest.current = handlers;
  const [actions] = useState(() => ({
    element,
    fields,
    connect: engine.connect,
    onIntent: () => latest.current.onIntent(),
    onEdit: () => latest.current.onEdit(),
    onChange: (event: FormEvent<HTMLFormElement>) => latest.current.onChange(event),
    onReset: () => latest.current.onReset(),
    onPromptOpen: () => latest.current.onPromptOpen(),
    onSubmit: (event: FormEvent<HTMLFormElement>, action: FormAction | undefined) =>
      latest.current.onSubmit(event, action),
    onPending: (pending: boolean) => dispatch({ type: "pend", pending }),
  }));
  // What nothing shows draws nothing: that something was typed, for one.
  const { errors, beside, failure, submitted, threw, unread, failures } = status;
  return useMemo(
    () => ({
      ...actions,
      errors,
      beside,
      failure,
      submitting,
      submitted,
      threw,
      unread,
      failures,
    }),
    [actions, errors, beside, failure, submitting, submitted, threw, unread, failures],
  );
}
