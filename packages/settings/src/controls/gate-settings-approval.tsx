"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { ChooseSetting } from "./choose-setting.tsx";
import { SettingNote } from "./setting-note.tsx";

/** How new requests are approved. Those pending stay pending. */
export const GateSettingsApproval: Part<"div"> = forwardRef((props, ref) => {
  const { controller, settings, messages, slot } = useGateSettingsContext();
  if (settings.gated === false || settings.group) return null;
  const { approval } = messages;
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("approval", props.className)}
      defaultChildren={
        <>
          <ChooseSetting
            control="approval"
            label={approval.label}
            choices={[
              { value: "auto", label: approval.auto, hint: approval.autoText },
              { value: "manual", label: approval.manual, hint: approval.manualText },
            ]}
            value={settings.gated}
            onChange={(gated) => controller.save("approval", { gated })}
          />
          <SettingNote control="approval" />
        </>
      }
    />
  );
});
