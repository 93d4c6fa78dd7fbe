"use client";
import { Button, Message, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { AuthorText } from "./author-text.tsx";
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
export function GateFormSubmit(): ReactElement | null {
  const {
    gate,
    approvalMode = "auto",
    words,
    controller,
    components,
    ...state
  } = useGateFormState();
  if (state.readOnly) return null;
  const own = gate.buttonContent?.trim();
  const label = own ? <AuthorText text={own} /> : words.submit[approvalMode];
  const props = {
    type: "submit",
    className: "sp-gate-submit",
    disabled: (state.preview || state.disabled) ?? false,
    children: controller.submitting ? words.submit.busy : label,
  } as const;
  return (
    <>
      {components?.Button ? (
        <components.Button {...props} aria-disabled={controller.submitting || undefined} />
      ) : (
        <Button {...props} variant="primary" busy={controller.submitting} />
      )}
      <p role="status" className="sp-submitted">
        {controller.submitted && words.summary.submitted}
      </p>
    </>
  );
}
