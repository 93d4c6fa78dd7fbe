"use client";
import type { ReactElement } from "react";
import { ReviewLists } from "../list/review-lists.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { ReviewNotice } from "./review-notice.tsx";

/** What a review is made of where a host does not put it together. */
export function ReviewParts(): ReactElement {
  return (
    <>
      <ReviewHeader />
      <ReviewLists />
      <ReviewNotice />
    </>
  );
}
