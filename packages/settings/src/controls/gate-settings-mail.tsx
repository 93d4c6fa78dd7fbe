"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { ChooseSetting } from "./choose-setting.tsx";
import { EmailSetting } from "./email-setting.tsx";
import { MailProblems } from "./mail-problems.tsx";
import { SettingNote } from "./setting-note.tsx";

/** When and where owners are notified about new requests, in manual mode. */
export const GateSettingsMail: Part<"div"> = forwardRef((props, ref) => {
  const { controller, settings, messages, adapter, mail = true, slot } = useGateSettingsContext();
  if (settings.gated !== "manual" || settings.group) return null;
  const known = adapter.capabilities.mailSettings;
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("mail", props.className)}
      defaultChildren={
        mail ? (
          <>
            <ChooseSetting
              control="frequency"
              label={messages.mail.label}
              choices={[
                { value: "bulk", label: messages.mail.bulk },
                { value: "real-time", label: messages.mail.realTime },
              ]}
              value={settings.notificationsMode ?? (known ? "bulk" : undefined)}
              onChange={(notificationsMode) => controller.save("frequency", { notificationsMode })}
            />
            <SettingNote control="frequency" />
            <EmailSetting saved={controller.state.settings?.notificationsEmail ?? ""} />
            <MailProblems />
            {!known && <p className={slot("hint")}>{messages.mail.unknown}</p>}
          </>
        ) : (
          <p className={slot("hint")}>{messages.mail.none}</p>
        )
      }
    />
  );
});
