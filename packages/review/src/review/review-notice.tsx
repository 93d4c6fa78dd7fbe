"use client";
import type { ReactElement } from "react";
import { NOTICE_AREA } from "./late-parts.ts";
import { OnDemand } from "./on-demand.tsx";
import { useReviewParts } from "./review.context.ts";

/** What became of the last decision, with Undo. On demand, but before there is anything to say. */
export function ReviewNotice(): ReactElement {
  const { words } = useReviewParts();
  return <OnDemand part={NOTICE_AREA} props={{}} waiting={null} words={words} />;
}
