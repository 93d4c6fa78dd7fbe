"use client";
import { type ReactElement, useEffect, useState } from "react";
import { formatMessage } from "../messages/format-message.ts";
import type { MessageText } from "../messages/messages.types.ts";
import { useSallyport } from "../provider/provider.context.ts";

export interface CountdownProps {
  /** How many are left as it begins. */
  readonly seconds: number;
  /** With `{count}`. */
  readonly message: MessageText;
}

/** A sentence with the seconds that are left, counting down. It is read out once, as it begins. */
export function Countdown({ seconds, message }: CountdownProps): ReactElement {
  const { locale } = useSallyport();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const ends = Date.now() + seconds * 1_000;
    const count = (): void => setLeft(Math.max(0, Math.ceil((ends - Date.now()) / 1_000)));
    count();
    const timer = setInterval(count, 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  const say = (count: number): string => formatMessage(message, { count }, locale);
  return (
    <>
      <span className="sp-sr-only">{say(seconds)}</span>
      <span aria-hidden="true">{say(left)}</span>
    </>
  );
}
