"use client";
import { type ReactElement, type ReactNode, useCallback, useId } from "react";
import { useReviewSlots } from "../internal/review.context.ts";
import type { RequestCellsProps } from "./request-cells.types.ts";

export interface RequestRowProps
  extends Pick<RequestCellsProps, "request" | "selected" | "active" | "actions"> {
  /** Its place in the whole list, from 1. */
  readonly rowIndex: number;
  readonly className?: string | undefined;
  /** The cells, by where the ids of the row begin. */
  readonly children: (id: string) => ReactNode;
}

/** The row of a request. Moving up the list changes this alone, not its cells. */
export function RequestRow(props: RequestRowProps): ReactElement {
  const { request, rowIndex, selected, active, actions, className, children } = props;
  const slot = useReviewSlots();
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
      className={slot("row", className)}
      tabIndex={active ? 0 : -1}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-facts ${id}-answers`}
      data-selected={selected || undefined}
    >
      {children(id)}
    </div>
  );
}
