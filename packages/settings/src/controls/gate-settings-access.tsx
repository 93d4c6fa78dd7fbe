"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef, useRef } from "react";
import { Confirm } from "../internal/confirm.tsx";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { SettingNote } from "./setting-note.tsx";
import { TickSetting } from "./tick-setting.tsx";

/** Whether people have to ask, with a question before it changes. */
export const GateSettingsAccess: Part<"div"> = forwardRef((props, ref) => {
  const { controller, settings, messages, slot } = useGateSettingsContext();
  const input = useRef<HTMLInputElement>(null);
  if (settings.group) return null;
  const { asking, lastMode } = controller.state;
  const on = settings.gated !== false;
  const confirm = messages.access.confirm[asking ?? (on ? "off" : "on")];
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("access", props.className)}
      defaultChildren={
        <>
          <TickSetting
            control="access"
            role="switch"
            label={messages.access.label}
            hint={on ? messages.access.on : messages.access.off}
            checked={on}
            inputRef={input}
            onChange={(next) => controller.ask(next === on ? undefined : next ? "on" : "off")}
          />
          {/* Without script there is no confirmation, so the consequence is shown beforehand. */}
          <noscript>
            <p className={slot("hint")}>
              {confirm.title} {confirm.text}
            </p>
          </noscript>
          {asking && (
            <Confirm
              title={confirm.title}
              yes={confirm.yes}
              no={confirm.no}
              // Opening the files to all is not one key too many away.
              first={asking === "on" ? "yes" : "no"}
              onAnswer={(yes) => {
                if (yes) controller.save("access", { gated: asking === "on" && lastMode });
                else controller.ask(undefined);
                input.current?.focus();
              }}
            >
              <p>{confirm.text}</p>
            </Confirm>
          )}
          <SettingNote control="access" />
        </>
      }
    />
  );
});
