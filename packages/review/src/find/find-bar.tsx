"use client";
import { lazy, type ReactElement, Suspense } from "react";
import { useSlots } from "../review/review.context.ts";
import type { FindFormProps } from "./find-form.tsx";

const FindForm = lazy(() =>
  import("./find-form.tsx").then((module) => ({ default: module.FindForm })),
);

export interface FindBarProps extends FindFormProps {
  readonly id: string;
}

/** What sorts, filters and lays out a list, on demand. */
export function FindBar({ id, ...props }: FindBarProps): ReactElement {
  const slot = useSlots();
  return (
    <div id={id} className={slot("find")}>
      <Suspense fallback={<p className="sp-hint">{props.words.list.loading}</p>}>
        <FindForm {...props} />
      </Suspense>
    </div>
  );
}
