"use client";
import type { RequestCounts, ReviewAdapter } from "@sallyport/access";
import { Button, Icon } from "@sallyport/ui";
import { type ReactElement, useState } from "react";
import { LateDialog } from "../internal/late-dialog.tsx";
import { later } from "../internal/on-demand.tsx";
import type { ReviewMessages } from "../messages/review-messages.ts";

const REPORT_FORM = later(() => import("./report-form.tsx").then((module) => module.ReportForm));

export interface ReportButtonProps {
  readonly adapter: ReviewAdapter;
  /** Of all lists, so that a long report can say how much is left. */
  readonly counts?: RequestCounts | undefined;
  readonly words: ReviewMessages;
}

/** Opens what makes a report. */
export function ReportButton({ adapter, counts, words }: ReportButtonProps): ReactElement {
  const [open, setOpen] = useState(false);
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="download" /> {words.report.open}
      </Button>
      <LateDialog
        open={open}
        onOpenChange={setOpen}
        part={REPORT_FORM}
        props={{ adapter, words, total, onClose: () => setOpen(false) }}
        words={words}
      />
    </>
  );
}
