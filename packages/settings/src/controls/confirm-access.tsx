"use client";
import { Button } from "@sallyport/ui";
import { type ReactElement, useEffect, useRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

interface ConfirmAccessProps {
  readonly to: "on" | "off";
  readonly onAnswer: (yes: boolean) => void;
}

/** What turning on or off means for those who have asked, in place. Escape leaves it as it is. */
export function ConfirmAccess({ to, onAnswer }: ConfirmAccessProps): ReactElement {
  const { words, domId } = useGateSettingsContext();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { title, text, ...answers } = words.access.confirm[to];
  return (
    <div
      role="group"
      className="sp-settings-confirm"
      aria-labelledby={`${domId}-confirm`}
      aria-describedby={`${domId}-confirm-text`}
      data-own-escape="" // a dialog around stays
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onAnswer(false);
      }}
    >
      <p id={`${domId}-confirm`} className="sp-settings-label">
        {title}
      </p>
      <p id={`${domId}-confirm-text`}>{text}</p>
      <div className="sp-settings-answers">
        <Button
          // Opening the files to all is not one key too many away.
          ref={to === "on" ? first : undefined}
          size="sm"
          variant="primary"
          aria-describedby={`${domId}-confirm-text`}
          onClick={() => onAnswer(true)}
        >
          {answers.yes}
        </Button>
        <Button
          ref={to === "off" ? first : undefined}
          size="sm"
          aria-describedby={`${domId}-confirm-text`}
          onClick={() => onAnswer(false)}
        >
          {answers.no}
        </Button>
      </div>
    </div>
  );
}
