"use client";
import { type ReactElement, useEffect, useState } from "react";
import { cx } from "../class-names/cx.ts";
import { formatMessage } from "../messages/format-message.ts";
import type { MessageText } from "../messages/messages.types.ts";
import { useSallyport } from "../provider/provider.context.ts";

export interface CharacterCountProps {
  /** By which a control names it as its description. */
  readonly id: string;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  readonly most: number;
  /** With `{count}`. */
  readonly messages: { readonly left: MessageText; readonly over: MessageText };
  readonly className?: string;
}

/** How many characters may still be typed, or how many are too many; spoken as the limit is passed. */
export function CharacterCount(props: CharacterCountProps): ReactElement {
  const { id, length, most, messages, className } = props;
  const { locale } = useSallyport();
  const over = length > most;
  const sentence = formatMessage(
    over ? messages.over : messages.left,
    { count: Math.abs(most - length) },
    locale,
  );
  // The sentence of that moment stays: said at every key, it would talk over the typing.
  // It is mounted empty, and filled right after: screen readers say only what changes in a live region.
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    setSpoken((current) => (over ? current || sentence : ""));
  }, [over, sentence]);
  return (
    <>
      <p id={id} className={cx("sp-character-count", className)} data-over={over || undefined}>
        {sentence}
      </p>
      <span className="sp-sr-only" aria-live="polite">
        {spoken}
      </span>
    </>
  );
}
