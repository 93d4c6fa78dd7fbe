"use client";
import type { AccessRequest } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import {
  Button,
  formatMessage,
  Icon,
  plainLabel,
  UntrustedText,
  useSallyport,
} from "@sallyport/ui";
import type { ReactElement } from "react";
import { useReviewSlots } from "../internal/review.context.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { answerText } from "./answer-text.ts";

export interface RequestAnswersProps {
  readonly request: AccessRequest;
  readonly id: string;
  readonly gate: GateModel | undefined;
  readonly opened: boolean;
  /** Its controls are stops of the tab order. */
  readonly reachable: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly messages: ReviewMessages;
}

// More than these are folded: a row is there to be decided on.
const AT_FIRST = 12;

/** What was answered: label over value, in the order asked. */
export function RequestAnswers(props: RequestAnswersProps): ReactElement {
  const { request, gate, opened, reachable, onOpen, messages } = props;
  const { locale, countryNames } = useSallyport();
  const slot = useReviewSlots();
  const { answers } = request;
  const fields = new Map(gate?.fields.map((field) => [field.name, field]));
  const shown = opened ? answers : answers.slice(0, AT_FIRST);
  const more = answers.length - AT_FIRST;
  return (
    <div role="gridcell" className={slot("answers")}>
      <dl id={props.id} className="sp-answers">
        {shown.map(([name, value], at) => {
          const field = fields.get(name);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers do not move, and two may have one name
            <div key={at} className="sp-answer" data-type={field?.type}>
              <dt>
                <UntrustedText text={plainLabel(name)} />
              </dt>
              <dd>
                {field?.type === "checkbox" && <Icon name="check" />}
                <AnswerValue
                  text={answerText(field, value, { messages, locale, countryNames })}
                  reachable={reachable}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      {more > 0 && (
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={opened}
          tabIndex={reachable ? 0 : -1}
          onClick={() => onOpen(!opened)}
        >
          {opened
            ? messages.request.fewerAnswers
            : formatMessage(messages.request.moreAnswers, { count: more }, locale)}
        </Button>
      )}
    </div>
  );
}

const LONG = 400;

/** An answer; a long one is folded behind its beginning. */
function AnswerValue({
  text,
  reachable,
}: {
  readonly text: string;
  readonly reachable: boolean;
}): ReactElement {
  if (text.length <= LONG) return <UntrustedText text={text} />;
  return (
    <details>
      <summary tabIndex={reachable ? 0 : -1}>
        <UntrustedText text={`${text.slice(0, LONG / 2)}…`} />
      </summary>
      <UntrustedText text={text} />
    </details>
  );
}
