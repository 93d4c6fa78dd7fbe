"use client";
import { checkedReview, type ReviewAdapter } from "@sallyport/access";
import { type Part, useMessages } from "@sallyport/ui";
import { forwardRef } from "react";
import { en } from "../messages/en.ts";
import type { ReviewMessageOverrides } from "../messages/messages.types.ts";
import { ReportButton } from "./report-button.tsx";

export interface AccessReportButtonProps {
  readonly adapter: ReviewAdapter;
  readonly messages?: ReviewMessageOverrides;
}

/** The button that downloads the report, where no lists are around it. */
export const AccessReportButton: Part<"button", AccessReportButtonProps> = forwardRef(
  ({ adapter, messages: overrides, ...props }, ref) => {
    const messages = useMessages("review", en, overrides);
    return (
      <ReportButton {...props} ref={ref} adapter={checkedReview(adapter)} messages={messages} />
    );
  },
);
