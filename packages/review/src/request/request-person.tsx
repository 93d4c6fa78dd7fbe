"use client";
import type { AccessRequest } from "@sallyport/access";
import { formatMessage, Icon, Message, Time, UntrustedText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useReviewSlots } from "../internal/review.context.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { mixesScripts } from "./mixes-scripts.ts";

export interface RequestPersonProps {
  readonly request: AccessRequest;
  readonly nameId: string;
  readonly factsId: string;
  readonly alike: boolean;
  readonly earlierGate: boolean;
  /** The repository whose form they answered, where it is another. */
  readonly otherForm: string | undefined;
  readonly messages: ReviewMessages;
}

/** Who asks, when, and who decided. */
export function RequestPerson(props: RequestPersonProps): ReactElement {
  const { request, nameId, factsId, alike, earlierGate, otherForm, messages } = props;
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  const warning = alike ? messages.request.alike : messages.request.mixed;
  const {
    user,
    requestedAt,
    neverAsked,
    reviewedAt,
    reviewedBy,
    reason,
    grantedBy,
    answers,
    gateFingerprint,
    shownWords,
  } = request;
  const granted =
    neverAsked ||
    (grantedBy !== undefined && answers.length === 0 && gateFingerprint === undefined);
  return (
    <div role="gridcell" className={slot("person")}>
      <h3 id={nameId} className="sp-person-name">
        <UntrustedText text={user.fullname || user.username} />
      </h3>
      <p id={factsId} className="sp-person-facts">
        <span>
          <UntrustedText text={`@${user.username}`} />
        </span>
        {(alike || mixesScripts(user.username)) && (
          <span className="sp-warning">
            <Icon name="alert" /> {warning}
          </span>
        )}
        {user.email !== undefined && (
          <span>
            <UntrustedText text={user.email} />
          </span>
        )}
        <span>
          {granted ? (
            messages.request.granted
          ) : (
            <Message
              message={messages.request.asked}
              values={{ time: <Time iso={requestedAt} /> }}
            />
          )}
        </span>
        {reviewedAt !== undefined && (
          <span>
            <Message
              message={reviewedBy ? messages.request.reviewedBy : messages.request.reviewed}
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
      {(earlierGate || otherForm !== undefined || shownWords) && (
        <p className="sp-person-facts">
          {earlierGate && <span>{messages.request.earlierGate}</span>}
          {otherForm !== undefined && (
            <span>
              <Message
                message={messages.request.otherForm}
                values={{ repo: <UntrustedText text={otherForm} /> }}
              />
            </span>
          )}
          {shownWords && (
            <span>
              {formatMessage(
                messages.request.translated,
                { language: languageName(shownWords.lang, locale) },
                locale,
              )}
            </span>
          )}
        </p>
      )}
      {reason !== undefined && (
        <p className="sp-person-facts">
          <span>
            <Message
              message={messages.request.reason}
              values={{ reason: <UntrustedText text={reason} /> }}
            />
          </span>
        </p>
      )}
    </div>
  );
}

/** The name of a language, or its tag if it has no name. */
function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
