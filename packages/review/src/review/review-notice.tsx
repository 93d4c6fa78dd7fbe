"use client";
import type { Part } from "@sallyport/ui";
import { forwardRef } from "react";
import { OnDemand } from "../internal/on-demand.tsx";
import { useReviewContext } from "../internal/review.context.ts";
import { NOTICE_AREA } from "../late/late-parts.ts";

/** What became of the last decision, with Undo. On demand, but before there is anything to say. */
export const ReviewNotice: Part<"div"> = forwardRef((props, ref) => {
  const { messages } = useReviewContext();
  return (
    <OnDemand part={NOTICE_AREA} props={{ ...props, ref }} waiting={null} messages={messages} />
  );
});
