"use client";
import { checkedReview, type ReviewAdapter } from "@sallyport/access";
import { type Part, useMessages } from "@sallyport/ui";
import { forwardRef } from "react";
import { type ReviewMessageOverrides, reviewMessages } from "../messages/review-messages.ts";
import { ReportButton } from "./report-button.tsx";

export interface AccessReportButtonProps {
  readonly adapter: ReviewAdapter;
  readonly messages?: ReviewMessageOverrides;
}

/** The button that downloads the report, where no lists are around it. */
export const AccessReportButton: Part<"button", AccessReportButtonProps> = forwardRef(
  ({ adapter, messages, ...props }, ref) => {
    const words = useMessages("review", reviewMessages, messages);
    return <ReportButton {...props} ref={ref} adapter={checkedReview(adapter)} words={words} />;
  },
);
