"use client";
import type { RequestCounts, ReviewAdapter } from "@sallyport/access";
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { DialogButton, type OpenerProps } from "../internal/dialog-button.tsx";
import { later } from "../internal/on-demand.tsx";
import type { ReviewMessages } from "../messages/review-messages.ts";

const REPORT_FORM = later(() => import("./report-form.tsx").then((module) => module.ReportForm));

export interface ReportButtonProps extends OpenerProps {
  readonly adapter: ReviewAdapter;
  /** Of all lists, so that a long report can say how much is left. */
  readonly counts?: RequestCounts | undefined;
  readonly words: ReviewMessages;
}

/** Opens what makes a report. */
export const ReportButton: ForwardRefExoticComponent<
  ReportButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(({ adapter, counts, words, ...button }, ref) => (
  <DialogButton
    button={button}
    buttonRef={ref}
    slot="report"
    icon="download"
    text={words.report.open}
    part={REPORT_FORM}
    content={{ adapter, counts, words }}
    words={words}
  />
));
