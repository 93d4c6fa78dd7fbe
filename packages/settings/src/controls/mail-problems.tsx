"use client";
import { Icon, Message, Time, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

/** Addresses that mail about new requests does not reach, and why. */
export function MailProblems(): ReactElement | null {
  const { controller, messages, slot } = useGateSettingsContext();
  const problems = controller.state.settings?.mailProblems ?? [];
  if (problems.length === 0) return null;
  return (
    <ul className={slot("undelivered")}>
      {problems.map(({ address, reason, since }) => (
        <li key={address} className={slot("bad")}>
          <Icon name="alert" />{" "}
          <Message
            message={messages.mail.undelivered[reason]}
            values={{ address: <UntrustedText text={address} />, time: <Time iso={since} /> }}
          />
        </li>
      ))}
    </ul>
  );
}
