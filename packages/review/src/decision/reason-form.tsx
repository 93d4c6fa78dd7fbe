"use client";
import { REASON_MAX_LENGTH } from "@sallyport/access";
import {
  Button,
  CharacterCount,
  formatMessage,
  isComposing,
  Message,
  UntrustedText,
  useSallyport,
} from "@sallyport/ui";
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from "react";
import { useReviewContext, useReviewSlots } from "../internal/review.context.ts";
import type { DecisionOption } from "../internal/review-controller.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enReason } from "../messages/en-reason.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { useReasonDraft } from "../state/reason-drafts.ts";

export interface ReasonFormProps {
  readonly option: DecisionOption;
  /** Whose request it is; hostile. */
  readonly person?: string;
  /** The question, in place of the one about the person. */
  readonly title?: string;
  readonly templates: readonly string[];
  /** Whose reason it is: what was written before comes back. */
  readonly draftKey: string;
  readonly messages: ReviewMessages;
  readonly onConfirm: (reason: string | undefined) => void;
  readonly onCancel: () => void;
}

/** A decision's optional reason. Escape closes this alone; what was written is kept as a draft. */
export function ReasonForm(props: ReasonFormProps): ReactElement {
  const { option, person = "", title, templates, draftKey, messages, onConfirm, onCancel } = props;
  const { locale } = useSallyport();
  const { reject: late } = useLateMessages(enReason, messages);
  const slot = useReviewSlots();
  const id = useId();
  const [reason, write] = useReasonDraft(useReviewContext().adapter, draftKey);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  // As it is sent.
  const { length } = reason.trim();
  const tooLong = length > REASON_MAX_LENGTH;
  const named = (template: string): string => {
    const count = template.trim().length - REASON_MAX_LENGTH;
    return count > 0 ? `${template} (${formatMessage(late.over, { count }, locale)})` : template;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation(); // the dialog around stays
    onCancel();
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
        else onConfirm(reason.trim() === "" ? undefined : reason.trim());
      }}
    >
      <p id={`${id}-title`} className="sp-reject-title">
        {title ?? (
          <Message
            message={option.to === "reset" ? late.titleReset : late.title}
            values={{ person: <UntrustedText text={person} /> }}
          />
        )}
      </p>
      {templates.length > 0 && (
        <select
          className="sp-control"
          aria-label={late.template}
          value={templates.includes(reason) ? reason : ""}
          onChange={(event) => {
            write(event.target.value);
            field.current?.focus();
          }}
        >
          <option value="">{late.template}</option>
          {templates.map((template) => (
            <option key={template} value={template}>
              {named(template)}
            </option>
          ))}
        </select>
      )}
      <label className="sp-label" htmlFor={id}>
        {late.reason}
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
        messages={late}
      />
      <div className="sp-decisions">
        <Button size="sm" onClick={onCancel}>
          {late.keep}
        </Button>
        <Button
          size="sm"
          variant="primary"
          type="submit"
          aria-disabled={tooLong || undefined}
          aria-describedby={tooLong ? `${id}-left` : undefined}
        >
          {messages.decisions[option.decision]}
        </Button>
      </div>
    </form>
  );
}
