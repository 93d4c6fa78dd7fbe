"use client";
import type { AccessRequest, RequestStatus } from "@sallyport/access";
import { takesReason } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { formatMessage, Message, UntrustedText, useSallyport } from "@sallyport/ui";
import { memo, type ReactElement, useCallback, useId } from "react";
import { type Choice, keyOf } from "../decision/choices.ts";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { ReasonForm } from "../decision/reason-form.tsx";
import type { ReviewMessages } from "../messages.ts";
import { RequestAnswers } from "./request-answers.tsx";
import { RequestPerson } from "./request-person.tsx";

/** What can be done to a row. The same functions for all rows and renders: a row is told who it is. */
export interface RowActions {
  register(userId: string, element: HTMLElement | null): void;
  select(request: AccessRequest, range: boolean): void;
  open(request: AccessRequest, opened: boolean): void;
  /** Begin to write a reason for a choice; undefined puts it away. */
  ask(request: AccessRequest, choice: Choice | undefined): void;
  decide(request: AccessRequest, to: RequestStatus, reason?: string): void;
}

export interface RequestCellsProps {
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
  /** The choice whose reason is being written. */
  readonly asked: Choice | undefined;
  /** The row that keys act on. */
  readonly active: boolean;
  readonly singleKeys: boolean;
  readonly words: ReviewMessages;
  readonly actions: RowActions;
}

export interface RequestRowProps extends RequestCellsProps {
  /** Its place in the whole list, from 1. */
  readonly rowIndex: number;
}

/** One request: who, when, the answers, the decisions. */
export function RequestRow({ rowIndex, ...cells }: RequestRowProps): ReactElement {
  const { request, selected, active, actions } = cells;
  const id = useId();
  const userId = request.user.id;
  const ref = useCallback(
    (element: HTMLElement | null) => actions.register(userId, element),
    [actions, userId],
  );
  return (
    <div
      ref={ref}
      role="row"
      className="sp-request"
      tabIndex={active ? 0 : -1}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-facts ${id}-answers`}
      data-selected={selected || undefined}
    >
      <RequestCells {...cells} id={id} />
    </div>
  );
}

interface IdentifiedCellsProps extends RequestCellsProps {
  readonly id: string;
}

// A row that moves up is another place in the list, and nothing else.
const RequestCells = memo(function RequestCells(props: IdentifiedCellsProps): ReactElement {
  const { request, words, selected, asked, active, id, actions } = props;
  const { locale } = useSallyport();
  const person = request.user.fullname || request.user.username;
  return (
    <>
      <div role="gridcell" className="sp-tick-cell">
        <label className="sp-tick">
          <input
            type="checkbox"
            className="sp-checkbox"
            tabIndex={active ? 0 : -1}
            checked={selected}
            aria-label={formatMessage(words.request.select, { person }, locale)}
            // A change tells nothing of the Shift key.
            onClick={(event) => actions.select(request, event.shiftKey)}
            onChange={() => {}}
          />
        </label>
      </div>
      <RequestPerson
        request={request}
        nameId={`${id}-name`}
        factsId={`${id}-facts`}
        alike={props.alike}
        earlierGate={props.earlierGate}
        words={words}
      />
      <RequestAnswers
        request={request}
        id={`${id}-answers`}
        gate={props.gate}
        opened={props.opened}
        reachable={active}
        onOpen={(opened) => actions.open(request, opened)}
        words={words}
      />
      <div role="gridcell" className={asked ? "sp-row-reason" : "sp-row-decisions"}>
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
            onKeep={() => actions.ask(request, undefined)}
            onDecide={(reason) => actions.decide(request, asked.to, reason)}
          />
        ) : (
          <DecisionButtons
            choices={props.choices}
            describedBy={`${id}-name`}
            reachable={active}
            {...(props.singleKeys && { keyOf })}
            words={words}
            onChoose={(choice) =>
              takesReason(choice.to)
                ? actions.ask(request, choice)
                : actions.decide(request, choice.to)
            }
          />
        )}
      </div>
    </>
  );
});
