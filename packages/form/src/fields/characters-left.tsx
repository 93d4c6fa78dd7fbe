"use client";
import { formatMessage, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useState } from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import type { FormMessages } from "../messages.ts";

interface CharactersLeftProps {
  readonly fieldId: string;
  readonly most: number;
  readonly initial: string;
  readonly words: FormMessages;
}

// Said once it begins to matter, and then not at every key.
const SOON = 0.2;
const SPOKEN = [20, 10, 5, 0, -1];

/** How much of a text may still be typed; shown towards the end, spoken at a few marks. */
export function CharactersLeft(props: CharactersLeftProps): ReactElement {
  const { fieldId, most, initial, words } = props;
  const { controller } = useGateFormState();
  const { locale } = useSallyport();
  const [length, setLength] = useState(initial.length);
  const { form } = controller;
  useEffect(() => {
    const read = (value: unknown): void => setLength(typeof value === "string" ? value.length : 0);
    read(form.getValues(fieldId));
    const { unsubscribe } = form.watch((values, { name }) => {
      if (name === undefined || name === fieldId) read(values[fieldId]);
    });
    return unsubscribe;
  }, [form, fieldId]);
  const left = most - length;
  const { charactersLeft, charactersOver } = words.field;
  const matters = left <= Math.max(10, most * SOON);
  const sentence = !matters
    ? ""
    : left < 0
      ? formatMessage(charactersOver, { count: -left }, locale)
      : formatMessage(charactersLeft, { count: left }, locale);
  return (
    <p className="sp-hint sp-characters-left" data-over={left < 0 || undefined}>
      <span aria-hidden="true">{sentence}</span>
      <span className="sp-sr-only" aria-live="polite">
        {SPOKEN.includes(left) ? sentence : ""}
      </span>
    </p>
  );
}
