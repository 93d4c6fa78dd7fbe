"use client";
import { formatMessage, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect } from "react";
import { later, OnDemand } from "../review/on-demand.tsx";
import { useSlots } from "../review/review.context.ts";
import type { BulkBarProps } from "./bulk-bar.tsx";

const BULK_BAR = later(async () => {
  // What decides comes with what asks for it: no decision is left without.
  const [{ BulkBar }] = await Promise.all([
    import("./bulk-bar.tsx"),
    import("./take-decisions.ts"),
  ]);
  return BulkBar;
});

/** What decides on many, while somebody is selected or decided on. */
export function Bulk(props: BulkBarProps): ReactElement | null {
  const { locale } = useSallyport();
  const slot = useSlots();
  const { selection, progress } = props.review.bulk;
  const count = selection.chosen.size;
  // At hand before anybody is selected.
  useEffect(() => {
    // Whoever shows it tells of a failure.
    BULK_BAR.bring().catch(() => {});
  }, []);
  if (!progress && count === 0) return null;
  const waiting = (
    <div className={slot("bulk")}>
      <p className="sp-bulk-count">{formatMessage(props.words.bulk.selected, { count }, locale)}</p>
    </div>
  );
  return <OnDemand part={BULK_BAR} props={props} waiting={waiting} words={props.words} />;
}
