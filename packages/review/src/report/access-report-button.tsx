"use client";
import { checkedReview, type ReviewAdapter } from "@sallyport/access";
import { useMessages } from "@sallyport/ui";
import type { ReactElement } from "react";
import { type ReviewMessageOverrides, reviewMessages } from "../messages/review-messages.ts";
import { ReportButton } from "./report-button.tsx";

export interface AccessReportButtonProps {
  readonly adapter: ReviewAdapter;
  readonly messages?: ReviewMessageOverrides;
}

/** The button that downloads the report, where no lists are around it. */
export function AccessReportButton({ adapter, messages }: AccessReportButtonProps): ReactElement {
  const words = useMessages("review", reviewMessages, messages);
  return <ReportButton adapter={checkedReview(adapter)} words={words} />;
}
