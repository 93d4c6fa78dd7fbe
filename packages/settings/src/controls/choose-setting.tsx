"use client";
import { type ReactElement, type ReactNode, useId } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { POSTED } from "../post/posted-names.ts";

interface ChooseSettingProps<Value extends string> {
  readonly control: "approval" | "frequency";
  readonly label: string;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string;
  }[];
  /** Undefined where it is not known. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly children?: ReactNode;
}

/** One of a few, saved as soon as it is chosen. */
export function ChooseSetting<Value extends string>(
  props: ChooseSettingProps<Value>,
): ReactElement {
  const { control, label, choices, value, onChange, children } = props;
  const { domId, slot } = useGateSettingsContext();
  const id = useId();
  return (
    <fieldset className={slot("choices")} aria-describedby={`${domId}-${control}-note`}>
      <legend className={slot("label")}>{label}</legend>
      {choices.map((choice, index) => (
        <label key={choice.value} className={slot("choice")}>
          <input
            type="radio"
            className={slot("tick")}
            name={POSTED[control]}
            value={choice.value}
            checked={choice.value === value}
            aria-labelledby={`${id}-${index}`}
            aria-describedby={choice.hint === undefined ? undefined : `${id}-${index}-hint`}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <span id={`${id}-${index}`}>{choice.label}</span>
            {choice.hint !== undefined && (
              <span id={`${id}-${index}-hint`} className={slot("hint")}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
