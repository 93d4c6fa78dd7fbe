"use client";
import { formatMessage, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useState } from "react";
import type { BulkBarProps } from "../bulk/bulk-bar.tsx";
import { OnDemand } from "../internal/on-demand.tsx";
import { useReviewSlots } from "../internal/review.context.ts";
import { BULK_BAR, DECISION_PARTS } from "../late/late-parts.ts";

/** The bar for bulk decisions, while requests are selected or being decided. */
export function Bulk(props: Omit<BulkBarProps, "onProgress">): ReactElement {
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  const { selection, progress } = props.review.bulk;
  const count = selection.chosen.size;
  const [heard, setHeard] = useState("");
  useEffect(() => {
    // What shows them reports a failure.
    DECISION_PARTS.load().catch(() => {});
  }, []);
  const selected = count > 0 && formatMessage(props.messages.bulk.selected, { count }, locale);
  const waiting = (
    <div className={slot("bulk")}>
      <p className="sp-bulk-count">{selected}</p>
    </div>
  );
  return (
    <>
      {/* Before anyone is selected, so that the first sentence is heard. */}
      <p className="sp-sr-only" role="status">
        {progress ? heard : selected}
      </p>
      {(progress || selected) && (
        <OnDemand
          part={BULK_BAR}
          props={{ ...props, onProgress: setHeard }}
          waiting={waiting}
          messages={props.messages}
        />
      )}
    </>
  );
}
