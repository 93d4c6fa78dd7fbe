"use client";
import type { AccessErrorCode } from "@sallyport/access";
import { Message, type Part, Primitive, UntrustedText } from "@sallyport/ui";
import { forwardRef, type ReactElement, type ReactNode, useRef } from "react";
import { useGateState } from "./gate.context.ts";

/** What has changed around a gate that is still shown: who is logged in, where it is, whether it can be read. */
export const GateNotices: Part<"div"> = forwardRef((props, ref) => {
  const { view, messages, problem, loss, failedBySession, slot } = useGateState();
  const first = useRef(view?.repo.id);
  first.current ??= view?.repo.id;
  if (!view) return null;
  const { gate } = messages;
  const notice = (text: string, more: ReactNode = null): ReactElement => (
    <p className={slot("notice")}>
      <Message
        message={text}
        values={{
          what: messages.kinds[view.repo.type],
          repo: <UntrustedText text={view.repo.id} />,
          username: <UntrustedText text={view.visitor?.username ?? ""} />,
        }}
      />
      {more}
    </p>
  );
  const unsent = view.status === "none" || view.status === "reset";
  return (
    <Primitive
      tag="div"
      aria-live="polite"
      {...props}
      ref={ref}
      className={slot("notices", props.className)}
      defaultChildren={
        <>
          {loss === "logged-out" && !failedBySession && notice(gate.loggedOut)}
          {loss === "other-account" && notice(gate.otherAccount)}
          {loss === "open" && notice(gate.open)}
          {view.repo.id !== first.current && notice(gate.renamed)}
          {isGone(problem)
            ? notice(gate.gone, unsent && ` ${gate.unsent}`)
            : problem &&
              problem !== "unauthenticated" &&
              notice(problem === "malformed" ? gate.unread : gate.stale)}
        </>
      }
    />
  );
});

/** Whether the repo no longer exists for this visitor. */
export function isGone(code: AccessErrorCode | undefined): boolean {
  return code === "not-found" || code === "forbidden";
}
