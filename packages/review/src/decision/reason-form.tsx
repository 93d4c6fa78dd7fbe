"use client";
import { REASON_MAX_LENGTH } from "@sallyport/access";
import { Button, CharacterCount, formatMessage, useSallyport } from "@sallyport/ui";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { ReviewMessages } from "../messages.ts";
import { useSlots } from "../review/review.context.ts";
import type { Choice } from "./choices.ts";
import { useUnsavedReason } from "./unsaved-reason.ts";

export interface ReasonFormProps {
  readonly choice: Choice;
  /** What is asked, whom it is about. */
  readonly title: ReactNode;
  readonly templates: readonly string[];
  /** What was written before, and where it is kept while it is written; its own when absent. */
  readonly draft?: RefObject<string>;
  readonly words: ReviewMessages;
  readonly onDecide: (reason: string | undefined) => void;
  readonly onKeep: () => void;
}

/** A decision's optional reason. Escape closes this alone, and asks when words would be lost. */
export function ReasonForm(props: ReasonFormProps): ReactElement {
  const { choice, title, templates, draft, words, onDecide, onKeep } = props;
  const { locale } = useSallyport();
  const slot = useSlots();
  const id = useId();
  const [reason, setReason] = useState(draft?.current ?? "");
  const write = (text: string): void => {
    setReason(text);
    if (draft) draft.current = text;
  };
  const [leaving, setLeaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => (leaving ? stay.current : field.current)?.focus(), [leaving]);
  // As it is sent.
  const { length } = reason.trim();
  const tooLong = length > REASON_MAX_LENGTH;
  const named = (template: string): string => {
    const count = template.trim().length - REASON_MAX_LENGTH;
    return count > 0
      ? `${template} (${formatMessage(words.reject.over, { count }, locale)})`
      : template;
  };
  const own = reason.trim() !== "" && !templates.includes(reason);
  const leave = (): void => (own ? setLeaving(true) : onKeep());
  useUnsavedReason(() => {
    if (own) setLeaving(true);
    return own;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation(); // the dialog around stays
    if (leaving) setLeaving(false);
    else leave();
  };
  return (
    <form
      className={slot("reason")}
      aria-labelledby={`${id}-title`}
      data-own-escape=""
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (tooLong) field.current?.focus();
        else onDecide(reason.trim() === "" ? undefined : reason.trim());
      }}
    >
      <p id={`${id}-title`} className="sp-reject-title">
        {title}
      </p>
      {templates.length > 0 && (
        <select
          className="sp-control"
          aria-label={words.reject.template}
          value={templates.includes(reason) ? reason : ""}
          onChange={(event) => {
            write(event.target.value);
            field.current?.focus();
          }}
        >
          <option value="">{words.reject.template}</option>
          {templates.map((template) => (
            <option key={template} value={template}>
              {named(template)}
            </option>
          ))}
        </select>
      )}
      <label className="sp-label" htmlFor={id}>
        {words.reject.reason}
      </label>
      <textarea
        ref={field}
        id={id}
        className="sp-control"
        rows={2}
        dir="auto"
        value={reason}
        aria-describedby={`${id}-left`}
        aria-invalid={tooLong || undefined}
        onChange={(event) => write(event.target.value)}
      />
      <CharacterCount
        id={`${id}-left`}
        className="sp-hint"
        length={length}
        most={REASON_MAX_LENGTH}
        words={words.reject}
      />
      {leaving ? (
        <div className="sp-decisions" role="group" aria-label={words.reject.discard}>
          <p className="sp-hint">{words.reject.discard}</p>
          <Button size="sm" onClick={onKeep}>
            {words.reject.discardYes}
          </Button>
          <Button ref={stay} size="sm" variant="primary" onClick={() => setLeaving(false)}>
            {words.reject.discardNo}
          </Button>
        </div>
      ) : (
        <div className="sp-decisions">
          <Button size="sm" onClick={leave}>
            {words.reject.keep}
          </Button>
          <Button
            size="sm"
            variant="primary"
            type="submit"
            aria-disabled={tooLong || undefined}
            aria-describedby={tooLong ? `${id}-left` : undefined}
          >
            {words.decisions[choice.word]}
          </Button>
        </div>
      )}
    </form>
  );
}
