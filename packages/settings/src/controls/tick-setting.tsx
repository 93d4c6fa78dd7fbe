"use client";
import { type ReactElement, type Ref, useId } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { POSTED } from "../post/posted-names.ts";
import type { Control } from "../state/differences.ts";

interface TickSettingProps {
  readonly control: Control & keyof typeof POSTED;
  readonly role?: "switch";
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One thing that is so or not, with what it means. */
export function TickSetting(props: TickSettingProps): ReactElement {
  const { control, role, label, hint, checked, onChange, inputRef } = props;
  const { domId, slot } = useGateSettingsContext();
  const id = useId();
  return (
    <label className={slot("choice")}>
      <input type="hidden" name={POSTED.control} value={control} />
      <input
        ref={inputRef}
        type="checkbox"
        role={role}
        className={slot("tick")}
        name={POSTED[control]}
        value="on"
        checked={checked}
        aria-labelledby={id}
        aria-describedby={`${id}-hint ${domId}-${control}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span id={id} className={slot("label")}>
          {label}
        </span>
        <span id={`${id}-hint`} className={slot("hint")}>
          {hint}
        </span>
      </span>
    </label>
  );
}
