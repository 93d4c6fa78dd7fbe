"use client";
import type { Part } from "@sallyport/ui";
import { forwardRef } from "react";
import { useSettingsState, useSlots } from "../internal/gate-settings.context.ts";
import { shownSettings } from "../state/settings.machine.ts";
import { ChooseSetting } from "./choose-setting.tsx";
import { EmailSetting } from "./email-setting.tsx";
import { MailProblems } from "./mail-problems.tsx";
import { SettingNote } from "./setting-note.tsx";

/** When and where owners are told of new requests; while they decide on each. */
export const GateSettingsMail: Part<"div"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { controller, live, words, adapter, mail = true } = useSettingsState();
  const shown = shownSettings(controller.state, live);
  if (shown?.gated !== "manual" || shown.group) return null;
  const told = adapter.capabilities.mailSettings;
  return (
    <div {...props} ref={ref} className={slot("mail", props.className)}>
      {mail ? (
        <>
          <ChooseSetting
            control="frequency"
            label={words.mail.label}
            choices={[
              { value: "bulk", label: words.mail.bulk },
              { value: "real-time", label: words.mail.realTime },
            ]}
            value={shown.notificationsMode ?? (told ? "bulk" : undefined)}
            onChange={(notificationsMode) => controller.save("frequency", { notificationsMode })}
          />
          <SettingNote control="frequency" />
          <EmailSetting saved={controller.state.settings?.notificationsEmail ?? ""} />
          <MailProblems />
          {!told && <p className="sp-settings-hint">{words.mail.untold}</p>}
        </>
      ) : (
        <p className="sp-settings-hint">{words.mail.none}</p>
      )}
    </div>
  );
});
