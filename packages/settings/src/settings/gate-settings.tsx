"use client";
import type { Part } from "@sallyport/ui";
import { fillChild } from "@sallyport/ui";
import { forwardRef, type ReactNode } from "react";
import { GateSettingsAccess } from "../controls/gate-settings-access.tsx";
import { GateSettingsApproval } from "../controls/gate-settings-approval.tsx";
import { GateSettingsGroup } from "../controls/gate-settings-group.tsx";
import { GateSettingsMail } from "../controls/gate-settings-mail.tsx";
import { GateSettingsMembers } from "../controls/gate-settings-members.tsx";
import type { GateSettingsOptions } from "../internal/settings.types.ts";
import { GateSettingsTerms } from "../terms/gate-settings-terms.tsx";
import { GateSettingsActions } from "./gate-settings-actions.tsx";
import { GateSettingsForm, GateSettingsSave } from "./gate-settings-form.tsx";
import { GateSettingsRoot } from "./gate-settings-root.tsx";

export interface GateSettingsProps extends GateSettingsOptions {
  /** What opens the lists, such as "Review access requests (3)". */
  readonly review?: ReactNode;
  /** What gives access to people who have not asked. */
  readonly addAccess?: ReactNode;
  /** What downloads the report. */
  readonly report?: ReactNode;
}

/** The owner's settings in one line: on and off, approval, notifications, members, changed terms. */
export const GateSettings: Part<"section", GateSettingsProps> = forwardRef(
  ({ review, addAccess, report, children, ...props }, ref) => (
    <GateSettingsRoot {...props} ref={ref}>
      {fillChild(props.asChild, children, () => (
        <>
          {(review || addAccess || report) && (
            <GateSettingsActions>
              {review}
              {addAccess}
              {report}
            </GateSettingsActions>
          )}
          <GateSettingsForm>
            <GateSettingsGroup />
            <GateSettingsAccess />
            <GateSettingsApproval />
            <GateSettingsMail />
            <GateSettingsMembers />
            <GateSettingsSave />
          </GateSettingsForm>
          <GateSettingsTerms />
        </>
      ))}
    </GateSettingsRoot>
  ),
);
