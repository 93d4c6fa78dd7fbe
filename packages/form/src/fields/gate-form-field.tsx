"use client";
import { byFieldType, type FieldOf, type FieldType, type GateField } from "@sallyport/schema";
import { Icon, type Part, Primitive, useSallyport } from "@sallyport/ui";
import { forwardRef, type ReactElement } from "react";
import { AuthorLabel, AuthorText } from "../internal/author-text.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { fieldLabel } from "../internal/field-label.ts";
import { focusById } from "../internal/focus-by-id.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { CheckboxControl } from "./checkbox-control.tsx";
import { CountryControl } from "./country-control.tsx";
import { DateControl } from "./date-control.tsx";
import { IpLocation } from "./ip-location.tsx";
import { issueMessage } from "./issue-message.tsx";
import { LabelLinks } from "./label-links.tsx";
import { ReadOnlyControl } from "./read-only-control.tsx";
import { SelectControl } from "./select-control.tsx";
import { TextControl } from "./text-control.tsx";

type ControlOf<Type extends FieldType> = (props: FieldControlProps<FieldOf<Type>>) => ReactElement;

const CONTROLS: { readonly [Type in FieldType]: ControlOf<Type> } = {
  text: TextControl,
  checkbox: CheckboxControl,
  date_picker: DateControl,
  country: CountryControl,
  select: SelectControl,
  ip_location: IpLocation,
};

export interface GateFormFieldProps {
  readonly field: GateField;
}

/** One question: label, control, description, error. */
export const GateFormField: Part<"div", GateFormFieldProps> = forwardRef(
  ({ field, ...rest }, ref) => {
    const slot = useSlots();
    const { controller, messages, domId, preview, disabled, readOnly } = useGateFormState();
    const { locale } = useSallyport();
    const id = `${domId}-${field.id}`;
    const error = controller.errors.get(field.id);
    const described = [
      field.description !== undefined && `${id}-description`,
      error !== undefined && `${id}-error`,
    ].filter(Boolean);
    const label = (
      <>
        <AuthorLabel text={fieldLabel(field, messages)} />
        {!field.required && <span className={slot("optional")}> ({messages.field.optional})</span>}
      </>
    );
    const props = {
      id,
      labelId: `${id}-label`,
      invalid: error !== undefined,
      describedBy: described.length > 0 ? described.join(" ") : undefined,
      disabled: (preview || disabled) ?? false,
      messages,
    };
    const content =
      field.type === "ip_location" ? (
        <>
          <p className={slot("label")}>{label}</p>
          <LabelLinks label={field.name} />
          <FieldControl field={field} {...props} />
        </>
      ) : (
        <>
          {field.type === "checkbox" ? (
            // biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside
            <label className={slot("check")}>
              <FieldControl field={field} {...props} />
              <span id={`${id}-label`}>{label}</span>
            </label>
          ) : (
            <>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: a label is no control; a click on it moves focus */}
              <label
                className={slot("label")}
                id={`${id}-label`}
                htmlFor={id}
                onClick={(event) => {
                  // The click that a label passes on would open a list: focus is what is meant.
                  if (focusById(event.currentTarget, id)) event.preventDefault();
                }}
              >
                {label}
              </label>
              {readOnly && Object.hasOwn(CONTROLS, field.type) ? (
                <ReadOnlyControl field={field} {...props} />
              ) : (
                <FieldControl field={field} {...props} />
              )}
            </>
          )}
          <LabelLinks label={field.name} />
          {field.description !== undefined && (
            <p className={slot("hint")} id={`${id}-description`}>
              <AuthorText text={field.description} />
            </p>
          )}
          {error !== undefined && (
            <p className={slot("error")} id={`${id}-error`}>
              <Icon name="alert" />{" "}
              {issueMessage(error, field, messages, locale, controller.element.current)}
            </p>
          )}
        </>
      );
    return (
      <Primitive
        tag="div"
        {...rest}
        ref={ref}
        className={slot("field", rest.className)}
        data-type={field.type}
        data-invalid={error !== undefined || undefined}
        defaultChildren={content}
      />
    );
  },
);

function FieldControl<Type extends FieldType>(
  props: FieldControlProps<FieldOf<Type>>,
): ReactElement {
  const Control: ControlOf<Type> | undefined = byFieldType(CONTROLS, props.field.type);
  if (Control) return <Control {...props} />;
  // Never a question without a control: what nothing here can ask, no one can answer.
  return (
    <p className="sp-error" role="alert" id={props.id} tabIndex={-1}>
      <Icon name="alert" /> {props.messages.issues["unknown-type"]}
    </p>
  );
}
