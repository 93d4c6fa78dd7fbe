"use client";
import { type AccessRequest, REASON_MAX_LENGTH } from "@sallyport/access";
import { Button, formatMessage, Message, UntrustedText, useSallyport } from "@sallyport/ui";
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { ReviewMessages } from "../messages.ts";

export interface RejectFormProps {
  readonly request: AccessRequest;
  readonly words: ReviewMessages;
  readonly onReject: (reason: string | undefined) => void;
  readonly onKeep: () => void;
}

/** A rejection's optional reason, below the request. Escape closes this alone, and asks when words would be lost. */
export function RejectForm({ request, words, onReject, onKeep }: RejectFormProps): ReactElement {
  const { locale } = useSallyport();
  const id = useId();
  const [reason, setReason] = useState("");
  const [leaving, setLeaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => (leaving ? stay.current : field.current)?.focus(), [leaving]);
  const leave = (): void => (reason.trim() === "" ? onKeep() : setLeaving(true));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation(); // the dialog around stays
    if (leaving) setLeaving(false);
    else leave();
  };
  const person = <UntrustedText text={request.user.fullname || request.user.username} />;
  return (
    <form
      className="sp-reject"
      aria-labelledby={`${id}-title`}
      data-own-escape=""
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onReject(reason.trim() === "" ? undefined : reason.trim());
      }}
    >
      <p id={`${id}-title`} className="sp-reject-title">
        <Message message={words.reject.title} values={{ person }} />
      </p>
      <label className="sp-label" htmlFor={id}>
        {words.reject.reason}
      </label>
      <textarea
        ref={field}
        id={id}
        className="sp-control"
        rows={2}
        dir="auto"
        maxLength={REASON_MAX_LENGTH}
        value={reason}
        aria-describedby={`${id}-left`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-left`} className="sp-hint">
        {formatMessage(words.reject.left, { count: REASON_MAX_LENGTH - reason.length }, locale)}
      </p>
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
          <Button size="sm" variant="primary" type="submit">
            {words.reject.confirm}
          </Button>
        </div>
      )}
    </form>
  );
}
