"use client";
import { Button } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { useGateSettingsContext } from "./gate-settings.context.ts";

interface ConfirmProps {
  readonly title: string;
  /** What saying yes means, in paragraphs. */
  readonly children: ReactNode;
  /** Absent if there is nothing to say yes to. */
  readonly yes?: string | undefined;
  readonly no: string;
  /** What has focus first, and so what one key too many does. */
  readonly first: "yes" | "no";
  readonly onAnswer: (yes: boolean) => void;
}

/** A question in place, before a change with consequences. Escape says no. */
export function Confirm(props: ConfirmProps): ReactElement {
  const { title, children, yes, no, first, onAnswer } = props;
  const { slot } = useGateSettingsContext();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div
      role="group"
      className={slot("confirm")}
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      data-own-escape="" // a dialog around stays
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onAnswer(false);
      }}
    >
      <p id={id} className={slot("label")}>
        {title}
      </p>
      <div id={`${id}-text`}>{children}</div>
      <div className={slot("answers")}>
        {yes !== undefined && (
          <Button
            ref={first === "yes" ? button : undefined}
            size="sm"
            variant="primary"
            aria-describedby={`${id}-text`}
            onClick={() => onAnswer(true)}
          >
            {yes}
          </Button>
        )}
        <Button
          ref={first === "no" ? button : undefined}
          size="sm"
          aria-describedby={`${id}-text`}
          onClick={() => onAnswer(false)}
        >
          {no}
        </Button>
      </div>
    </div>
  );
}
