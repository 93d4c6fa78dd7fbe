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
import type { FormMessages } from "../words/form-messages.ts";
import { type GateState, useGateState } from "./gate.context.ts";

interface StatusDetailsProps {
  readonly view: GateView;
  readonly words: FormMessages;
}

interface Standing {
  readonly tone: "warn" | "ok" | "bad";
  readonly icon: IconName;
  readonly text: string;
}

/** Where a visitor's request is: waiting, accepted, rejected, reset; or why no one can ask now. */
export const GateStatus: Part<"div"> = forwardRef((props, ref) => {
  const { stage, view, words, adapter, failure, withdraw, slot } = useGateState();
  const { locale } = useSallyport();
  const isAgain = view?.status === "reset" && (stage === "asking" || stage === "elsewhere");
  if (!view || (stage !== "asked" && stage !== "closed" && !isAgain)) return null;
  const { tone, icon, text } = standingOf(view, words);
  const what = words.kinds[view.repo.type];
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
            <StatusDetails view={view} words={words} />
            {failure !== undefined && <p className="sp-error">{failure}</p>}
          </div>
          {view.status === "pending" && adapter && <Withdraw {...{ words, withdraw, slot }} />}
        </>
      }
    />
  );
});

function StatusDetails({ view, words }: StatusDetailsProps): ReactElement | null {
  const { status, requestedAt, reviewedAt, reason, closed } = view;
  if (status === "pending" && requestedAt !== undefined) {
    return (
      <p className="sp-hint">
        <Message message={words.gate.sent} values={{ time: <Time iso={requestedAt} /> }} />
      </p>
    );
  }
  if (status === "accepted" && reviewedAt !== undefined) {
    return (
      <p className="sp-hint">
        <Message message={words.gate.acceptedOn} values={{ time: <Time iso={reviewedAt} /> }} />
      </p>
    );
  }
  if ((status === "rejected" || status === "reset") && reason !== undefined) {
    return (
      <p className="sp-hint">
        <Message message={words.gate.reason} values={{ reason: <UntrustedText text={reason} /> }} />
      </p>
    );
  }
  return closed === "card-errors" ? <p className="sp-hint">{words.gate.cardErrorsText}</p> : null;
}

function standingOf({ status, closed }: GateView, words: FormMessages): Standing {
  switch (status) {
    case "pending":
      return { tone: "warn", icon: "clock", text: words.gate.pending };
    case "accepted":
      return { tone: "ok", icon: "check", text: words.gate.accepted };
    case "rejected":
      return { tone: "bad", icon: "cross", text: words.gate.rejected };
    default:
      if (closed === "card-errors")
        return { tone: "warn", icon: "alert", text: words.gate.cardErrors };
      if (closed === "region-unknown")
        return { tone: "bad", icon: "lock", text: words.gate.regionUnknown };
      if (closed === "region") return { tone: "bad", icon: "lock", text: words.gate.region };
      return { tone: "warn", icon: "undo", text: words.gate.reset };
  }
}

type WithdrawProps = Pick<GateState, "words" | "withdraw" | "slot">;

/** Asks once before the request is deleted; focus goes along. */
function Withdraw({ words, withdraw, slot }: WithdrawProps): ReactElement {
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
        {words.gate.withdraw}
      </Button>
    );
  }
  return (
    <div className={slot("confirm")} role="group" aria-label={words.gate.withdraw}>
      <p>{words.gate.withdrawQuestion}</p>
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
        {words.gate.withdrawYes}
      </Button>
      <Button onClick={() => setAsked(false)}>{words.gate.withdrawNo}</Button>
    </div>
  );
}
