"use client";
import { isBlank } from "@sallyport/schema";
import { Button, Message, type Part, Primitive, UntrustedText } from "@sallyport/ui";
import { forwardRef, type ReactElement } from "react";
import { AuthorText } from "../internal/author-text.tsx";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { initialsOf } from "./initials.ts";

/** Who one is and what is shared by agreeing. */
export const GateFormConsent: Part<"div"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { identity, repo, messages, notice, preview } = useGateFormState();
  const shared = {
    ...props,
    tag: "div",
    ref,
    className: slot("consent", props.className),
  } as const;
  if (preview || !identity) {
    const text = preview ? messages.preview : notice;
    if (text === undefined) return null;
    return (
      <Primitive {...shared} defaultChildren={<div className={slot("consentText")}>{text}</div>} />
    );
  }
  const bold = (text: string): ReactElement => (
    <strong>
      <UntrustedText text={text} />
    </strong>
  );
  return (
    <Primitive
      {...shared}
      defaultChildren={
        <>
          <span className={slot("avatar")} aria-hidden="true">
            {initialsOf(identity.fullname || identity.username)}
          </span>
          <div className={slot("consentText")}>
            <p>
              <Message
                message={
                  identity.email === undefined ? messages.consentWithoutEmail : messages.consent
                }
                values={{
                  username: bold(identity.username),
                  email: bold(identity.email ?? ""),
                  repo: bold(repo?.id ?? ""),
                }}
              />
            </p>
            {notice}
          </div>
        </>
      }
    />
  );
});

/** The one wide button. Its words are the card's, or say what happens next. */
export const GateFormSubmit: Part<"button"> = forwardRef((own, ref) => {
  const slot = useSlots();
  const {
    gate,
    approvalMode = "auto",
    messages,
    controller,
    components,
    ...state
  } = useGateFormState();
  if (state.readOnly) return null;
  const authored = isBlank(gate.buttonContent ?? "") ? undefined : gate.buttonContent?.trim();
  const label = authored ? <AuthorText text={authored} /> : messages.submit[approvalMode];
  const props = {
    ...own,
    ref,
    type: "submit",
    className: slot("submit", own.className),
    disabled: (state.preview || state.disabled) ?? false,
    children: controller.submitting ? messages.submit.busy : (own.children ?? label),
  } as const;
  return (
    <>
      {components?.Button ? (
        <components.Button {...props} aria-disabled={controller.submitting || undefined} />
      ) : (
        <Button {...props} variant="primary" busy={controller.submitting} />
      )}
      <p role="status" className={slot("submitted")}>
        {controller.submitted && messages.summary.submitted}
      </p>
    </>
  );
});
