"use client";
import { formatMessage, useSallyport, visibleText } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { RequestCellsProps } from "./request-cells.types.ts";

/** The checkbox that selects a request; with Shift, the range up to it. */
export function TickCell(props: RequestCellsProps): ReactElement {
  const { request, selected, active, messages, actions } = props;
  const { locale } = useSallyport();
  const person = visibleText(request.user.fullname || request.user.username);
  return (
    <div role="gridcell" className="sp-tick-cell">
      <label className="sp-tick">
        <input
          type="checkbox"
          className="sp-checkbox"
          tabIndex={active ? 0 : -1}
          checked={selected}
          aria-label={formatMessage(messages.request.select, { person }, locale)}
          // A change event has no `shiftKey`.
          onClick={(event) => actions.select(request, event.shiftKey)}
          onChange={() => {}}
        />
      </label>
    </div>
  );
}
