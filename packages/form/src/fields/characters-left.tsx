"use client";
import { formatMessage, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { textOf, useFieldChange } from "../state/use-field-change.ts";
import { useFieldMessages } from "../state/use-field-messages.ts";

export interface CharactersLeftProps {
  readonly fieldId: string;
  readonly most: number;
  readonly initial: string;
}

// Said once it begins to matter, and then not at every key.
const SOON = 0.2;
const MARKS = [20, 10, 5, 0, -1];

/** How much of a text may still be typed; shown towards the end, spoken at a few marks. */
export function CharactersLeft(props: CharactersLeftProps): ReactElement {
  const { fieldId, most, initial } = props;
  const { controller } = useGateFormState();
  const { locale } = useSallyport();
  const [length, setLength] = useState(initial.length);
  const { fields } = controller;
  const spoken = useRef({ mark: 0, sentence: "" });
  useFieldChange(fieldId, (text) => setLength(text.length));
  // What was typed before this ran.
  useEffect(() => setLength(textOf(fields.get(fieldId)).length), [fields, fieldId]);
  const left = most - length;
  const { charactersLeft, charactersOver } = useFieldMessages();
  const matters = left <= Math.max(10, most * SOON);
  const sentence = !matters
    ? ""
    : left < 0
      ? formatMessage(charactersOver, { count: -left }, locale)
      : formatMessage(charactersLeft, { count: left }, locale);
  // A paste may jump over a mark.
  const mark = matters ? MARKS.filter((at) => left <= at).length : 0;
  if (spoken.current.mark !== mark) {
    spoken.current = { mark, sentence: mark === 0 ? "" : sentence };
  }
  return (
    <p className="sp-hint sp-characters-left" data-over={left < 0 || undefined}>
      <span aria-hidden="true">{sentence}</span>
      <span className="sp-sr-only" aria-live="polite">
        {spoken.current.sentence}
      </span>
    </p>
  );
}
