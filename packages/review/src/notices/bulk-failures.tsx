"use client";
import type { AccessRequest } from "@sallyport/access";
import { Button, formatMessage, UntrustedText, useSallyport } from "@sallyport/ui";
import { type ReactElement, useId } from "react";
import { describeProblem } from "../internal/describe-problem.ts";
import type { BulkFailure } from "../internal/review.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enNotices } from "../messages/en-notices.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface BulkFailuresProps {
  readonly failed: readonly BulkFailure[];
  readonly messages: ReviewMessages;
  readonly onLook: (request: AccessRequest) => void;
}

// More than a person reads; a retry covers all of them.
const SHOWN = 100;

/** The requests that failed in a bulk decision, why, and a link to each. */
export function BulkFailures({ failed, messages, onLook }: BulkFailuresProps): ReactElement {
  const { locale } = useSallyport();
  const late = useLateMessages(enNotices, messages);
  const id = useId();
  const more = failed.length - SHOWN;
  return (
    // A region that scrolls is reached by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that keys can scroll it
    <section className="sp-failures" aria-label={late.bulk.failures} tabIndex={0}>
      <ul>
        {failed.slice(0, SHOWN).map(({ request, error, now }, at) => (
          <li key={request.user.id}>
            <span id={`${id}-${at}`}>
              <UntrustedText text={request.user.fullname || request.user.username} />{" "}
              <span className="sp-hint">
                <UntrustedText text={`@${request.user.username}`} />
              </span>
            </span>
            <span>{describeProblem(error, messages)}</span>
            {now && (
              <Button
                size="sm"
                variant="quiet"
                aria-describedby={`${id}-${at}`}
                onClick={() => onLook(now)}
              >
                {late.decisions.look}
              </Button>
            )}
          </li>
        ))}
        {more > 0 && <li>{formatMessage(late.bulk.moreFailed, { count: more }, locale)}</li>}
      </ul>
    </section>
  );
}
