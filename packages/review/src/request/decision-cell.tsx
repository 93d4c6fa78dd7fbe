"use client";
import { takesReason } from "@sallyport/access";
import type { ReactElement } from "react";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { OnDemand } from "../internal/on-demand.tsx";
import { REASON_FORM } from "../late/late-parts.ts";
import type { RequestCellsProps } from "./request-cells.types.ts";

/** The decisions on a request, or the reason of the one that was chosen. */
export function DecisionCell(props: RequestCellsProps): ReactElement {
  const { request, reasonFor, options, templates, active, singleKeys, messages, id } = props;
  const { actions } = props;
  if (!reasonFor) {
    return (
      <div role="gridcell" className="sp-row-decisions">
        <DecisionButtons
          options={options}
          describedBy={`${id}-name`}
          reachable={active}
          singleKeys={singleKeys}
          messages={messages}
          onChoose={(option) =>
            takesReason(option.to)
              ? actions.askReason(request, option)
              : actions.send(request, option.to)
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
          option: reasonFor,
          person: request.user.fullname || request.user.username,
          draftKey: request.user.id,
          templates,
          messages,
          onCancel: () => actions.askReason(request, undefined),
          onConfirm: (reason) => actions.send(request, reasonFor.to, reason),
        }}
        waiting={null}
        messages={messages}
      />
    </div>
  );
}
