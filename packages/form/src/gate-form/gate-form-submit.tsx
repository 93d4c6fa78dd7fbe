"use client";
import { Button, Message, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateFormState } from "./gate-form.context.ts";
import { initialsOf } from "./initials.ts";

/** Who one is and what is shared by agreeing. */
export function GateFormConsent(): ReactElement | null {
  const { identity, repo, words, notice, preview } = useGateFormState();
  if (preview) return <p className="sp-consent-text">{words.preview}</p>;
  if (!identity)
    return notice === undefined ? null : <div className="sp-consent-text">{notice}</div>;
  const bold = (text: string): ReactElement => (
    <strong>
      <UntrustedText text={text} />
    </strong>
  );
  return (
    <div className="sp-consent">
      <span className="sp-avatar" aria-hidden="true">
        {initialsOf(identity.fullname || identity.username)}
      </span>
      <div className="sp-consent-text">
        <p>
          <Message
            message={identity.email === undefined ? words.consentWithoutEmail : words.consent}
            values={{
              username: bold(identity.username),
              email: bold(identity.email ?? ""),
              repo: bold(repo?.id ?? ""),
            }}
          />
        </p>
        {notice}
      </div>
    </div>
  );
}

/** The one wide button. Its words are the card's, or say what happens next. */
export function GateFormSubmit(): ReactElement {
  const { gate, approvalMode = "auto", words, controller, preview } = useGateFormState();
  const own = gate.buttonContent?.trim();
  const label = own ? <UntrustedText text={own} /> : words.submit[approvalMode];
  return (
    <Button
      type="submit"
      variant="primary"
      className="sp-gate-submit"
      busy={controller.submitting}
      disabled={preview ?? false}
    >
      {controller.submitting ? words.submit.busy : label}
    </Button>
  );
}
