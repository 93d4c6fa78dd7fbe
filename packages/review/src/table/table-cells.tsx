"use client";
import type { GateField } from "@sallyport/schema";
import { Button, Icon, Time, UntrustedText, useSallyport } from "@sallyport/ui";
import { memo, type ReactElement } from "react";
import { answerText } from "../request/answer-text.ts";
import { DecisionCell } from "../request/decision-cell.tsx";
import { mixesScripts } from "../request/mixes-scripts.ts";
import { RequestAnswers } from "../request/request-answers.tsx";
import type { RequestCellsProps } from "../request/request-cells.types.ts";
import { RequestPerson } from "../request/request-person.tsx";
import { TickCell } from "../request/tick-cell.tsx";

export interface TableCellsProps extends RequestCellsProps {
  readonly columns: readonly GateField[];
}

/** One request in a line: an answer in each column; all else opens below. */
export const TableCells: React.NamedExoticComponent<TableCellsProps> = memo(function TableCells(
  props: TableCellsProps,
): ReactElement {
  const { request, columns, gate, alike, messages, opened, active, id, actions } = props;
  const { locale, countryNames } = useSallyport();
  const { user, requestedAt, neverAsked, answers } = request;
  const given = new Map(answers);
  return (
    <>
      <TickCell {...props} />
      <div role="gridcell" className="sp-person">
        <Button
          size="sm"
          variant="quiet"
          className="sp-table-person"
          aria-expanded={opened}
          tabIndex={active ? 0 : -1}
          onClick={() => actions.open(request, !opened)}
        >
          <Icon name="chevron-down" />
          <span id={opened ? undefined : `${id}-name`}>
            <UntrustedText text={user.fullname || user.username} />
          </span>
          {(alike || mixesScripts(user.username)) && (
            <span className="sp-warning">
              <Icon name="alert" />
              <span className="sp-sr-only">
                {alike ? messages.request.alike : messages.request.mixed}
              </span>
            </span>
          )}
        </Button>
      </div>
      <div role="gridcell" id={opened ? undefined : `${id}-facts`} className="sp-hint">
        {neverAsked ? "–" : <Time iso={requestedAt} />}
      </div>
      {columns.map((column, at) => {
        const field = gate?.fields.find(({ name }) => name === column.name) ?? column;
        const value = given.get(column.name);
        const reading = { messages, locale, countryNames };
        return (
          <div
            key={column.name}
            role="gridcell"
            id={at === 0 && !opened ? `${id}-answers` : undefined}
            className="sp-table-answer"
            data-type={field.type}
          >
            {value === undefined ? "–" : <UntrustedText text={answerText(field, value, reading)} />}
          </div>
        );
      })}
      <DecisionCell {...props} />
      {opened && (
        <div className="sp-table-opened">
          <RequestPerson {...props} nameId={`${id}-name`} factsId={`${id}-facts`} />
          <RequestAnswers
            {...props}
            id={`${id}-answers`}
            reachable={active}
            onOpen={(open) => actions.open(request, open)}
          />
        </div>
      )}
    </>
  );
});
