"use client";
import type { AccessRequest } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { Icon, UntrustedText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewMessages } from "../messages.ts";
import { answerText } from "./answer-text.ts";

export interface RequestAnswersProps {
  readonly request: AccessRequest;
  readonly gate: GateModel | undefined;
  readonly words: ReviewMessages;
}

/** What was answered: label over value, in the order asked. */
export function RequestAnswers({ request, gate, words }: RequestAnswersProps): ReactElement | null {
  const { locale, countryNames } = useSallyport();
  if (request.answers.length === 0) return null;
  const fields = new Map(gate?.fields.map((field) => [field.name, field]));
  return (
    <dl className="sp-answers">
      {request.answers.map(([name, value]) => {
        const field = fields.get(name);
        return (
          <div key={name} className="sp-answer" data-type={field?.type}>
            <dt>
              <UntrustedText text={name} />
            </dt>
            <dd>
              {field?.type === "checkbox" && <Icon name="check" />}
              <AnswerValue text={answerText(field, value, { words, locale, countryNames })} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const LONG = 400;

/** An answer; a long one is folded behind its beginning. */
function AnswerValue({ text }: { readonly text: string }): ReactElement {
  if (text.length <= LONG) return <UntrustedText text={text} />;
  return (
    <details>
      <summary>
        <UntrustedText text={`${text.slice(0, LONG / 2)}…`} />
      </summary>
      <UntrustedText text={text} />
    </details>
  );
}
