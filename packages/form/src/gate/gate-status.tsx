"use client";
import type { GateView } from "@sallyport/access";
import {
  Button,
  formatMessage,
  Icon,
  type IconName,
  Message,
  Time,
  UntrustedText,
  useSallyport,
} from "@sallyport/ui";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { FormMessages } from "../words/form-messages.ts";

export interface GateStatusProps {
  readonly view: GateView;
  readonly words: FormMessages;
  readonly failure: string | undefined;
  readonly onWithdraw?: () => Promise<unknown>;
}

interface Standing {
  readonly tone: "warn" | "ok" | "bad";
  readonly icon: IconName;
  readonly text: string;
}

/** Where a visitor stands: waiting, in, rejected, may ask again, or no way to ask now. */
export function GateStatus({ view, words, failure, onWithdraw }: GateStatusProps): ReactElement {
  const { locale } = useSallyport();
  const { tone, icon, text } = standingOf(view, words);
  const what = words.kinds[view.repo.type];
  return (
    <div className="sp-card sp-status" data-tone={tone} role="status">
      <span className="sp-status-mark">
        <Icon name={icon} />
      </span>
      <div className="sp-status-text">
        <p className="sp-status-title">{formatMessage(text, { what }, locale)}</p>
        <StatusDetails view={view} words={words} />
        {failure !== undefined && <p className="sp-error">{failure}</p>}
      </div>
      {view.status === "pending" && onWithdraw && (
        <Withdraw words={words} onWithdraw={onWithdraw} />
      )}
    </div>
  );
}

function StatusDetails({
  view,
  words,
}: Pick<GateStatusProps, "view" | "words">): ReactElement | null {
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

type WithdrawProps = Required<Pick<GateStatusProps, "words" | "onWithdraw">>;

/** Asks once before the request is deleted; focus goes along. */
function Withdraw({ words, onWithdraw }: WithdrawProps): ReactElement {
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
    <div className="sp-confirm" role="group" aria-label={words.gate.withdraw}>
      <p>{words.gate.withdrawQuestion}</p>
      <Button
        ref={first}
        variant="primary"
        busy={busy}
        onClick={async () => {
          setBusy(true);
          await onWithdraw();
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
