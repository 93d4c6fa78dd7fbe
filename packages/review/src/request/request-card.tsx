"use client";
import { memo, type ReactElement } from "react";
import { DecisionCell } from "./decision-cell.tsx";
import { RequestAnswers } from "./request-answers.tsx";
import type { RequestCellsProps } from "./request-cells.types.ts";
import { RequestPerson } from "./request-person.tsx";
import { TickCell } from "./tick-cell.tsx";

/** One request as a card: who, when, the answers, the decisions. */
export const RequestCard: React.NamedExoticComponent<RequestCellsProps> = memo(function RequestCard(
  props: RequestCellsProps,
): ReactElement {
  const { request, alike, earlierGate, otherForm, gate, opened, active, messages, id, actions } =
    props;
  return (
    <>
      <TickCell {...props} />
      <RequestPerson
        request={request}
        nameId={`${id}-name`}
        factsId={`${id}-facts`}
        alike={alike}
        earlierGate={earlierGate}
        otherForm={otherForm}
        messages={messages}
      />
      <RequestAnswers
        request={request}
        id={`${id}-answers`}
        gate={gate}
        opened={opened}
        reachable={active}
        onOpen={(open) => actions.open(request, open)}
        messages={messages}
      />
      <DecisionCell {...props} />
    </>
  );
});
