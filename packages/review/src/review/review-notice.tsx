"use client";
import type { ReactElement } from "react";
import { OnDemand } from "../internal/on-demand.tsx";
import { useReviewContext } from "../internal/review.context.ts";
import { NOTICE_AREA } from "../late/late-parts.ts";

/** What became of the last decision, with Undo. On demand, but before there is anything to say. */
export function ReviewNotice(): ReactElement {
  const { words } = useReviewContext();
  return <OnDemand part={NOTICE_AREA} props={{}} waiting={null} words={words} />;
}
