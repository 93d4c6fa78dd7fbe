"use client";
import type { RequestCounts, ReviewAdapter } from "@sallyport/access";
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { DialogButton, type OpenerProps } from "../internal/dialog-button.tsx";
import { lazyPart } from "../internal/on-demand.tsx";
import type { ReviewMessages } from "../messages/messages.types.ts";

const REPORT_FORM = lazyPart(() => import("./report-form.tsx").then((module) => module.ReportForm));

export interface ReportButtonProps extends OpenerProps {
  readonly adapter: ReviewAdapter;
  /** Of all lists, so that a long report can say how much is left. */
  readonly counts?: RequestCounts | undefined;
  readonly messages: ReviewMessages;
}

/** Opens what makes a report. */
export const ReportButton: ForwardRefExoticComponent<
  ReportButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(({ adapter, counts, messages, ...button }, ref) => (
  <DialogButton
    button={button}
    buttonRef={ref}
    slot="report"
    icon="download"
    text={messages.report.open}
    part={REPORT_FORM}
    content={{ adapter, counts, messages }}
    messages={messages}
  />
));
