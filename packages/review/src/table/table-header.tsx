import type { GateField } from "@sallyport/schema";
import { plainLabel, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewMessages } from "../messages/review-messages.ts";

export interface TableHeaderProps {
  readonly columns: readonly GateField[];
  readonly words: ReviewMessages;
}

/** What stands in each column. */
export function TableHeader({ columns, words }: TableHeaderProps): ReactElement {
  return (
    <div role="row" className="sp-table-header" aria-rowindex={1}>
      <span role="columnheader">
        <span className="sp-sr-only">{words.keys.select}</span>
      </span>
      <span role="columnheader">{words.table.person}</span>
      <span role="columnheader">{words.table.asked}</span>
      {columns.map(({ name }) => (
        <span key={name} role="columnheader" className="sp-table-question">
          <UntrustedText text={plainLabel(name)} />
        </span>
      ))}
      <span role="columnheader">
        <span className="sp-sr-only">{words.table.decisions}</span>
      </span>
    </div>
  );
}
