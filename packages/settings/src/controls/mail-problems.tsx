"use client";
import { Icon, Message, Time, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

/** Addresses that mail about new requests does not reach, and why. */
export function MailProblems(): ReactElement | null {
  const { controller, words } = useGateSettingsContext();
  const problems = controller.state.settings?.mailProblems ?? [];
  if (problems.length === 0) return null;
  return (
    <ul className="sp-settings-undelivered">
      {problems.map(({ address, reason, since }) => (
        <li key={address} className="sp-settings-bad">
          <Icon name="alert" />{" "}
          <Message
            message={words.mail.undelivered[reason]}
            values={{ address: <UntrustedText text={address} />, time: <Time iso={since} /> }}
          />
        </li>
      ))}
    </ul>
  );
}
