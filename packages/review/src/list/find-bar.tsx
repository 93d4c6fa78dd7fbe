"use client";
import type { ReactElement } from "react";
import type { FindFormProps } from "../find/find-form.tsx";
import { OnDemand } from "../internal/on-demand.tsx";
import { useReviewSlots } from "../internal/review.context.ts";
import { FIND_FORM } from "../late/late-parts.ts";

export interface FindBarProps extends FindFormProps {
  readonly id: string;
}

/** What sorts, filters and lays out a list, on demand. */
export function FindBar({ id, ...props }: FindBarProps): ReactElement {
  const slot = useReviewSlots();
  return (
    <div id={id} className={slot("find")}>
      <OnDemand
        part={FIND_FORM}
        props={props}
        messages={props.messages}
        waiting={<p className="sp-hint">{props.messages.list.loading}</p>}
      />
    </div>
  );
}
