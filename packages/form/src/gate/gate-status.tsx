"use client";
import type { GateView } from "@sallyport/access";
import {
  Button,
  cx,
  formatMessage,
  Icon,
  type IconName,
  Message,
  type Part,
  Primitive,
  Time,
  UntrustedText,
  useSallyport,
} from "@sallyport/ui";
import { forwardRef, type ReactElement, useEffect, useRef, useState } from "react";
import type { FormMessages } from "../messages/messages.types.ts";
import { type GateState, useGateState } from "./gate.context.ts";

interface StatusDetailsProps {
  readonly view: GateView;
  readonly messages: FormMessages;
}

interface StatusLook {
  readonly tone: "warn" | "ok" | "bad";
  readonly icon: IconName;
  readonly text: string;
}

/** Where a visitor's request is: waiting, accepted, rejected, reset; or why no one can ask now. */
export const GateStatus: Part<"div"> = forwardRef((props, ref) => {
  const { stage, view, messages, adapter, failure, withdraw, slot } = useGateState();
  const { locale } = useSallyport();
  const isAgain = view?.status === "reset" && (stage === "asking" || stage === "elsewhere");
  if (!view || (stage !== "asked" && stage !== "closed" && !isAgain)) return null;
  const { tone, icon, text } = statusLook(view, messages);
  const what = messages.kinds[view.repo.type];
  return (
    <Primitive
      tag="div"
      data-tone={tone}
      {...props}
      ref={ref}
      className={slot("status", cx("sp-card", props.className))}
      defaultChildren={
        <>
          <span className={slot("statusMark")}>
            <Icon name={icon} />
          </span>
          <div className={slot("statusText")} role="status">
            <p className={slot("statusTitle")}>{formatMessage(text, { what }, locale)}</p>
            <StatusDetails view={view} messages={messages} />
            {failure !== undefined && <p className="sp-error">{failure}</p>}
          </div>
          {view.status === "pending" && adapter && <Withdraw {...{ messages, withdraw, slot }} />}
        </>
      }
    />
  );
});

function StatusDetails({ view, messages }: StatusDetailsProps): ReactElement | null {
  const { status, requestedAt, reviewedAt, reason, closed } = view;
  if (status === "pending" && requestedAt !== undefined) {
    return (
      <p className="sp-hint">
        <Message message={messages.gate.sent} values={{ time: <Time iso={requestedAt} /> }} />
      </p>
    );
  }
  if (status === "accepted" && reviewedAt !== undefined) {
    return (
      <p className="sp-hint">
        <Message message={messages.gate.acceptedOn} values={{ time: <Time iso={reviewedAt} /> }} />
      </p>
    );
  }
  if ((status === "rejected" || status === "reset") && reason !== undefined) {
    return (
      <p className="sp-hint">
        <Message
          message={messages.gate.reason}
          values={{ reason: <UntrustedText text={reason} /> }}
        />
      </p>
    );
  }
  return closed === "card-errors" ? (
    <p className="sp-hint">{messages.gate.cardErrorsText}</p>
  ) : null;
}

function statusLook({ status, closed }: GateView, messages: FormMessages): StatusLook {
  switch (status) {
    case "pending":
      return { tone: "warn", icon: "clock", text: messages.gate.pending };
    case "accepted":
      return { tone: "ok", icon: "check", text: messages.gate.accepted };
    case "rejected":
      return { tone: "bad", icon: "cross", text: messages.gate.rejected };
    default:
      if (closed === "card-errors")
        return { tone: "warn", icon: "alert", text: messages.gate.cardErrors };
      if (closed === "region-unknown")
        return { tone: "bad", icon: "lock", text: messages.gate.regionUnknown };
      if (closed === "region") return { tone: "bad", icon: "lock", text: messages.gate.region };
      return { tone: "warn", icon: "undo", text: messages.gate.reset };
  }
}

type WithdrawProps = Pick<GateState, "messages" | "withdraw" | "slot">;

/** Asks once before the request is deleted; focus goes along. */
function Withdraw({ messages, withdraw, slot }: WithdrawProps): ReactElement {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (asked || opened.current) first.current?.focus();
    opened.current = asked;
  }, [asked]);
  if (!asked) {
    return (
      <Button ref={first} onClick={() => setAsked(true)}>
        {messages.gate.withdraw}
      </Button>
    );
  }
  return (
    <div className={slot("confirm")} role="group" aria-label={messages.gate.withdraw}>
      <p>{messages.gate.withdrawQuestion}</p>
      <Button
        ref={first}
        variant="primary"
        busy={busy}
        onClick={async () => {
          setBusy(true);
          await withdraw();
          setBusy(false);
          setAsked(false);
        }}
      >
        {messages.gate.withdrawYes}
      </Button>
      <Button onClick={() => setAsked(false)}>{messages.gate.withdrawNo}</Button>
    </div>
  );
}
