"use client";
import type { ApprovalMode } from "@sallyport/access";
import type { AskAgainPlan } from "@sallyport/access/agreements";
import { Button, formatMessage, type MessageText, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

interface AskAgainConfirmProps {
  readonly plan: AskAgainPlan;
  readonly mode: ApprovalMode;
  readonly onAnswer: (yes: boolean) => void;
}

/** What the dry run found, in numbers, and whether it is meant. Escape asks nobody. */
export function AskAgainConfirm({ plan, mode, onAnswer }: AskAgainConfirmProps): ReactElement {
  const { words, domId } = useGateSettingsContext();
  const { locale } = useSallyport();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { confirm } = words.terms;
  const { asked, notAsked } = plan;
  const count = asked.accepted + asked.pending;
  const say = (message: MessageText, number: number): string =>
    number === 0 ? "" : formatMessage(message, { count: number }, locale);
  const lines = [
    say(confirm.accepted, asked.accepted),
    say(confirm.pending, asked.pending),
    count > 0 ? confirm[mode] : "",
    say(confirm.current, notAsked.current),
    say(confirm.granted, notAsked.granted),
    say(confirm.rejected, notAsked.rejected),
    say(confirm.reset, notAsked.reset),
  ].filter((line) => line !== "");
  return (
    <div
      role="group"
      className="sp-settings-confirm"
      aria-labelledby={`${domId}-ask`}
      aria-describedby={`${domId}-ask-text`}
      data-own-escape="" // a dialog around stays
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onAnswer(false);
      }}
    >
      <p id={`${domId}-ask`} className="sp-settings-label">
        {count === 0 ? confirm.nobody : formatMessage(confirm.title, { count }, locale)}
      </p>
      <div id={`${domId}-ask-text`}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="sp-settings-answers">
        {count > 0 && (
          <Button
            size="sm"
            variant="primary"
            aria-describedby={`${domId}-ask-text`}
            onClick={() => onAnswer(true)}
          >
            {confirm.yes}
          </Button>
        )}
        {/* Ending people's access is not one key too many away. */}
        <Button
          ref={first}
          size="sm"
          aria-describedby={`${domId}-ask-text`}
          onClick={() => onAnswer(false)}
        >
          {confirm.no}
        </Button>
      </div>
    </div>
  );
}
