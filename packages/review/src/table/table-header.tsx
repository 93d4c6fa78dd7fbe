import type { GateField } from "@sallyport/schema";
import { plainLabel, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";

export interface TableHeaderProps {
  readonly columns: readonly GateField[];
  readonly messages: ReviewMessages;
}

/** The header row: a label for each column. */
export function TableHeader({ columns, messages }: TableHeaderProps): ReactElement {
  return (
    <div role="row" className="sp-table-header" aria-rowindex={1}>
      <span role="columnheader">
        <span className="sp-sr-only">{messages.keys.select}</span>
      </span>
      <span role="columnheader">{messages.table.person}</span>
      <span role="columnheader">{messages.table.asked}</span>
      {columns.map(({ name }) => (
        <span key={name} role="columnheader" className="sp-table-question">
          <UntrustedText text={plainLabel(name)} />
        </span>
      ))}
      <span role="columnheader">
        <span className="sp-sr-only">{messages.table.decisions}</span>
      </span>
    </div>
  );
}
