"use client";
import type { AccessRequest } from "@sallyport/access";
import { Message, Time, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewMessages } from "../messages.ts";

export interface RequestPersonProps {
  readonly request: AccessRequest;
  readonly nameId: string;
  readonly words: ReviewMessages;
}

/** Who asks, when, and who decided. */
export function RequestPerson({ request, nameId, words }: RequestPersonProps): ReactElement {
  const { user, requestedAt, reviewedAt, reviewedBy, reason, grantedBy, answers, gateFingerprint } =
    request;
  const granted = grantedBy !== undefined && answers.length === 0 && gateFingerprint === undefined;
  return (
    <div className="sp-person">
      <h3 id={nameId} className="sp-person-name">
        <UntrustedText text={user.fullname || user.username} />
      </h3>
      <p className="sp-person-facts">
        <span>
          <UntrustedText text={`@${user.username}`} />
        </span>
        {user.email !== undefined && (
          <span>
            <UntrustedText text={user.email} />
          </span>
        )}
        <span>
          {granted ? (
            words.request.granted
          ) : (
            <Message message={words.request.asked} values={{ time: <Time iso={requestedAt} /> }} />
          )}
        </span>
        {reviewedAt !== undefined && (
          <span>
            <Message
              message={reviewedBy ? words.request.reviewedBy : words.request.reviewed}
              values={{
                time: <Time iso={reviewedAt} />,
                person: reviewedBy && (
                  <UntrustedText text={reviewedBy.fullname || reviewedBy.username} />
                ),
              }}
            />
          </span>
        )}
      </p>
      {reason !== undefined && (
        <p className="sp-person-facts">
          <Message
            message={words.request.reason}
            values={{ reason: <UntrustedText text={reason} /> }}
          />
        </p>
      )}
    </div>
  );
}
