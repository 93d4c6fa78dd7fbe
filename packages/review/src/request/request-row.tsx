"use client";
import type { AccessRequest, RequestStatus } from "@sallyport/access";
import { takesReason } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { formatMessage, Message, UntrustedText, useSallyport } from "@sallyport/ui";
import { type ReactElement, useId, useRef, useState } from "react";
import type { Choice } from "../decision/choices.ts";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { ReasonForm } from "../decision/reason-form.tsx";
import type { ReviewMessages } from "../messages.ts";
import { RequestAnswers } from "./request-answers.tsx";
import { RequestPerson } from "./request-person.tsx";

export interface RequestRowProps {
  readonly request: AccessRequest;
  /** The gate that was answered. */
  readonly gate: GateModel | undefined;
  /** It is not the gate as it is now. */
  readonly earlierGate: boolean;
  readonly alike: boolean;
  readonly choices: readonly Choice[];
  readonly templates: readonly string[];
  readonly selected: boolean;
  /** Every answer is shown. */
  readonly opened: boolean;
  readonly words: ReviewMessages;
  readonly onSelect: (range: boolean) => void;
  readonly onOpen: (opened: boolean) => void;
  readonly onDecide: (to: RequestStatus, reason?: string) => void;
}

/** One request: who, when, the answers, the decisions. */
export function RequestRow(props: RequestRowProps): ReactElement {
  const { request, words, selected, onSelect, onDecide } = props;
  const { locale } = useSallyport();
  const nameId = useId();
  const [asked, setAsked] = useState<Choice>();
  const row = useRef<HTMLLIElement>(null);
  const person = request.user.fullname || request.user.username;
  const keep = (choice: Choice): void => {
    setAsked(undefined);
    // The button is back after this render.
    queueMicrotask(() =>
      row.current?.querySelector<HTMLElement>(`[data-decision="${choice.word}"]`)?.focus(),
    );
  };
  return (
    <li
      ref={row}
      className="sp-request"
      aria-labelledby={nameId}
      data-selected={selected || undefined}
    >
      <label className="sp-tick">
        <input
          type="checkbox"
          className="sp-checkbox"
          checked={selected}
          aria-label={formatMessage(words.request.select, { person }, locale)}
          // A change tells nothing of the Shift key.
          onClick={(event) => onSelect(event.shiftKey)}
          onChange={() => {}}
        />
      </label>
      <RequestPerson
        request={request}
        nameId={nameId}
        alike={props.alike}
        earlierGate={props.earlierGate}
        words={words}
      />
      <RequestAnswers
        request={request}
        gate={props.gate}
        opened={props.opened}
        onOpen={props.onOpen}
        words={words}
      />
      {asked ? (
        <ReasonForm
          choice={asked}
          title={
            <Message
              message={asked.to === "reset" ? words.reject.titleReset : words.reject.title}
              values={{ person: <UntrustedText text={person} /> }}
            />
          }
          templates={props.templates}
          words={words}
          onKeep={() => keep(asked)}
          onDecide={(reason) => onDecide(asked.to, reason)}
        />
      ) : (
        <DecisionButtons
          choices={props.choices}
          describedBy={nameId}
          words={words}
          onChoose={(choice) => (takesReason(choice.to) ? setAsked(choice) : onDecide(choice.to))}
        />
      )}
    </li>
  );
}
