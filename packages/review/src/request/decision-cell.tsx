"use client";
import { takesReason } from "@sallyport/access";
import { Message, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { OnDemand } from "../internal/on-demand.tsx";
import { REASON_FORM } from "../late/late-parts.ts";
import { keyOf } from "../state/choices.ts";
import type { RequestCellsProps } from "./request-cells.types.ts";

/** The decisions on a request, or the reason of the one that was chosen. */
export function DecisionCell(props: RequestCellsProps): ReactElement {
  const { request, asked, choices, templates, active, singleKeys, words, id } = props;
  const { actions } = props;
  const person = request.user.fullname || request.user.username;
  if (!asked) {
    return (
      <div role="gridcell" className="sp-row-decisions">
        <DecisionButtons
          choices={choices}
          describedBy={`${id}-name`}
          reachable={active}
          {...(singleKeys && { keyOf })}
          words={words}
          onChoose={(choice) =>
            takesReason(choice.to)
              ? actions.ask(request, choice)
              : actions.decide(request, choice.to)
          }
        />
      </div>
    );
  }
  return (
    <div role="gridcell" className="sp-row-reason">
      <OnDemand
        part={REASON_FORM}
        props={{
          choice: asked,
          title: (
            <Message
              message={asked.to === "reset" ? words.reject.titleReset : words.reject.title}
              values={{ person: <UntrustedText text={person} /> }}
            />
          ),
          draftKey: request.user.id,
          templates,
          words,
          onCancel: () => actions.ask(request, undefined),
          onDecide: (reason) => actions.decide(request, asked.to, reason),
        }}
        waiting={null}
        words={words}
      />
    </div>
  );
}
