"use client";
import type { Part } from "@sallyport/ui";
import { forwardRef, useRef } from "react";
import { useGateSettingsContext, useSlots } from "../internal/gate-settings.context.ts";
import { ConfirmAccess } from "./confirm-access.tsx";
import { SettingNote } from "./setting-note.tsx";
import { TickSetting } from "./tick-setting.tsx";

/** Whether people have to ask, with a question before it changes. */
export const GateSettingsAccess: Part<"div"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { controller, settings, words } = useGateSettingsContext();
  const input = useRef<HTMLInputElement>(null);
  if (settings.group) return null;
  const { asking, lastMode } = controller.state;
  const on = settings.gated !== false;
  const confirm = words.access.confirm[on ? "off" : "on"];
  return (
    <div {...props} ref={ref} className={slot("access", props.className)}>
      <TickSetting
        control="access"
        role="switch"
        label={words.access.label}
        hint={on ? words.access.on : words.access.off}
        checked={on}
        inputRef={input}
        onChange={(next) => controller.ask(next === on ? undefined : next ? "on" : "off")}
      />
      {/* Who cannot be asked is told beforehand. */}
      <noscript>
        <p className="sp-settings-hint">
          {confirm.title} {confirm.text}
        </p>
      </noscript>
      {asking && (
        <ConfirmAccess
          to={asking}
          onAnswer={(yes) => {
            if (yes) controller.save("access", { gated: asking === "on" && lastMode });
            else controller.ask(undefined);
            input.current?.focus();
          }}
        />
      )}
      <SettingNote control="access" />
    </div>
  );
});
