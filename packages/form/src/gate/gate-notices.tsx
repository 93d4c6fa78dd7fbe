"use client";
import type { AccessErrorCode, GateView } from "@sallyport/access";
import { Message, UntrustedText } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useRef } from "react";
import type { FormLoss } from "../state/keep-answers.ts";
import type { FormMessages } from "../words/form-messages.ts";

interface GateNoticesProps {
  readonly view: GateView;
  readonly words: FormMessages;
  /** Why the gate could not be loaded the last time. */
  readonly problem: AccessErrorCode | undefined;
  readonly loss: FormLoss | undefined;
  /** Something was typed that has not been sent. */
  readonly unsent: boolean;
  /** The form says itself that its visitor was logged out. */
  readonly failed: boolean;
}

/** What has changed around a gate that is still shown: who is logged in, where it is, whether it can be read. */
export function GateNotices(props: GateNoticesProps): ReactElement {
  const { view, words, problem, loss, unsent, failed } = props;
  const first = useRef(view.repo.id);
  const { gate } = words;
  const notice = (text: string, more: ReactNode = null): ReactElement => (
    <p className="sp-notice">
      <Message
        message={text}
        values={{
          what: words.kinds[view.repo.type],
          repo: <UntrustedText text={view.repo.id} />,
          username: <UntrustedText text={view.visitor?.username ?? ""} />,
        }}
      />
      {more}
    </p>
  );
  return (
    <div className="sp-gate-notices" aria-live="polite">
      {loss === "logged-out" && !failed && notice(gate.loggedOut)}
      {loss === "other-account" && notice(gate.otherAccount)}
      {loss === "open" && notice(gate.open)}
      {view.repo.id !== first.current && notice(gate.renamed)}
      {isGone(problem)
        ? notice(gate.gone, unsent && ` ${gate.unsent}`)
        : problem &&
          problem !== "unauthenticated" &&
          notice(problem === "malformed" ? gate.unread : gate.stale)}
    </div>
  );
}

/** Whether a repo cannot be found any more by the one who asks. */
export function isGone(code: AccessErrorCode | undefined): boolean {
  return code === "not-found" || code === "forbidden";
}
