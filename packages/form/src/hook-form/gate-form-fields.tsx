"use client";
import { type AnswerValue, type GateField, validateField } from "@sallyport/schema";
import {
  composeHandlers,
  cx,
  useComposedRefs,
  useEvent,
  useMessages,
  useSallyport,
} from "@sallyport/ui";
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  type ForwardedRef,
  forwardRef,
  type ReactElement,
  type RefAttributes,
  useId,
  useRef,
  useState,
} from "react";
import {
  type Control,
  type FieldPath,
  type FieldValues,
  useFormState,
  useWatch,
} from "react-hook-form";
import { issueMessage } from "../fields/issue-message.tsx";
import { GateFormFields as Fields } from "../gate-form/gate-form-fields.tsx";
import { focusById } from "../internal/focus-by-id.ts";
import { GateFormContext, type GateFormState } from "../internal/gate-form.context.ts";
import type { GateFormProps } from "../internal/gate-form.types.ts";
import { splitProps } from "../internal/split-props.ts";
import { enForm } from "../messages/en-form.ts";
import { createFieldStore, heldBy } from "../state/field-store.ts";
import { initialValues } from "../state/initial-values.ts";
import { isHalfTyped } from "../state/shown-values.ts";
import { useEnhanced } from "../state/use-enhanced.ts";
import { BoundField } from "./bound-field.ts";
import { useFieldErrors } from "./use-field-errors.ts";

type Shared = Pick<
  GateFormProps,
  | "gate"
  | "classNames"
  | "components"
  | "controls"
  | "disabled"
  | "contentLang"
  | "location"
  | "messages"
  | "readOnly"
  | "translations"
>;

const SHARED: Readonly<Record<keyof Shared, 1>> = {
  ...{
    classNames: 1,
    components: 1,
    controls: 1,
    disabled: 1,
    gate: 1,
    contentLang: 1,
    location: 1,
  },
  ...{ messages: 1, readOnly: 1, translations: 1 },
};

export interface BoundGateFormFieldsProps<Values extends FieldValues, Sent = Values>
  extends Shared,
    Omit<ComponentPropsWithoutRef<"div">, keyof Shared> {
  /** Of the host's `useForm`. */
  readonly control: Control<Values, unknown, Sent>;
  /** Where the gate's values are in the host's form: an object with the answers under field ids. */
  readonly name: FieldPath<Values>;
  readonly asChild?: boolean;
}

function BoundFields<Values extends FieldValues, Sent>(
  props: BoundGateFormFieldsProps<Values, Sent>,
  ref: ForwardedRef<HTMLDivElement>,
): ReactElement {
  const { control, name, ...others } = props;
  const [shared, rest] = splitProps(others, SHARED);
  const { gate, controls = "auto" } = shared;
  const { dir, locale } = useSallyport();
  const messages = useMessages("form", enForm, shared.messages);
  const domId = useId();
  const box = useRef<HTMLDivElement>(null);
  const composed = useComposedRefs(box, ref);
  const prefix = `${name}.`;
  const [fields] = useState(() => createFieldStore(box, () => {}, prefix));
  const given = useWatch({ control, name, disabled: true });
  const [defaultValues] = useState(() => initialValues(gate, Object(given)));
  const state = useFormState({ control });
  const errors = useFieldErrors(gate, name, state.errors);
  const { enhanced, onIntent } = useEnhanced(controls, noop);

  const check = useEvent((field: GateField, value: unknown): string | undefined => {
    const half = box.current && isHalfTyped(box.current, prefix + field.id);
    const issue = validateField(field, half ? "-" : ((value ?? undefined) as AnswerValue)); // or refused
    if (!issue) return undefined;
    const text = issueMessage(issue, field, messages, locale, box.current);
    return typeof text === "string" ? text : issue.message;
  });
  const [focus] = useState(() => (fieldId: string) => {
    if (box.current) focusById(box.current, `${domId}-${fieldId}`);
  });

  const context: GateFormState = {
    ...shared,
    ...{ messages, domId, prefix, enhanced, defaultValues },
    disabled: shared.disabled || state.disabled,
    controller: {
      ...QUIET,
      ...{ element: box, fields, errors, submitting: state.isSubmitting },
    },
  };
  return (
    <GateFormContext.Provider value={context}>
      {gate.fields.map(
        (field) =>
          field.type !== "ip_location" && (
            <BoundField
              key={field.id}
              {...{ field, control, fields, check, focus }}
              path={`${prefix}${field.id}` as FieldPath<Values>} // an id of ours, below the host's path
              initial={defaultValues[field.id]}
            />
          ),
      )}
      <Fields
        {...rest}
        ref={composed}
        dir={rest.dir ?? dir}
        className={cx("sp-root", rest.className)}
        onPointerEnter={composeHandlers(rest.onPointerEnter, onIntent)}
        onFocus={composeHandlers(rest.onFocus, onIntent)}
        onChange={composeHandlers(rest.onChange, ({ target }: FormEvent) => {
          const control = target as unknown as HTMLInputElement; // what changes in a form is a control
          const id = control.name.slice(prefix.length);
          if (gate.fields.some((field) => prefix + field.id === control.name)) {
            fields.note(id, heldBy(control));
          }
        })}
      />
    </GateFormContext.Provider>
  );
}

const noop = (): void => {};

/** What happens to a host's form is the host's and react-hook-form's. */
const QUIET = {
  ...{ beside: [], failure: undefined, submitted: false, threw: false, unread: false, failures: 0 },
  connect: (): never => {
    throw new Error(
      "@sallyport/form: `useGateForm` is for a part of <GateFormRoot>. These fields are in a form of yours: use its `control`.",
    );
  },
  ...{ onIntent: noop, onEdit: noop, onChange: noop, onReset: noop, onPromptOpen: noop },
  onSubmit: async () => {},
  onPending: noop,
};

/**
 * A gate's questions in a host's own react-hook-form. Their values are under `name` by field id; they are
 * checked when the host's form is sent, and what is wrong is in the host's `formState`.
 */
export const GateFormFields = forwardRef(BoundFields) as <
  Values extends FieldValues,
  Sent = Values,
>(
  props: BoundGateFormFieldsProps<Values, Sent> & RefAttributes<HTMLDivElement>,
) => ReactElement; // forwardRef has no type parameters
