"use client";
import { formatMessage, numberFormat, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { enReport } from "../messages/en-report.ts";

export interface ReportProgressProps {
  /** Rows so far; undefined if the adapter doesn't report them. */
  readonly rows: number | undefined;
  /** How many there may be, where that is known. */
  readonly total: number | undefined;
  readonly messages: typeof enReport;
}

/** The progress of a report. It changes too often for a live region. */
export function ReportProgress({ rows, total, messages }: ReportProgressProps): ReactElement {
  const { locale } = useSallyport();
  const number = numberFormat(locale);
  // Some may have asked since they were counted.
  const most = total !== undefined && rows !== undefined ? Math.max(total, rows) : undefined;
  return (
    <p className="sp-report-progress">
      <progress
        className="sp-progress"
        aria-label={messages.working}
        {...(most !== undefined && { value: rows, max: most })}
      />
      {rows !== undefined && (
        <span className="sp-hint">
          {most === undefined
            ? formatMessage(messages.rows, { count: rows }, locale)
            : formatMessage(
                messages.rowsOf,
                { rows: number.format(rows), total: number.format(most) },
                locale,
              )}
        </span>
      )}
    </p>
  );
}
