"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { SettingNote } from "./setting-note.tsx";
import { TickSetting } from "./tick-setting.tsx";

/** Whether organization members must request access. Renders nothing for a repository owned by a user. */
export const GateSettingsMembers: Part<"div"> = forwardRef((props, ref) => {
  const { controller, settings, messages, owner, slot } = useGateSettingsContext();
  if (settings.gated === false || owner?.kind === "user") return null;
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("members", props.className)}
      defaultChildren={
        <>
          <TickSetting
            control="members"
            label={messages.members.label}
            hint={messages.members.text}
            checked={settings.orgMembersGated === true}
            onChange={(orgMembersGated) => controller.save("members", { orgMembersGated })}
          />
          <SettingNote control="members" />
        </>
      }
    />
  );
});
