"use client";
import { useEffect, useState } from "react";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import { isMailOut } from "../state/mail-out.ts";

/** A timer holds no more, in ms. */
export const LONGEST_MS: number = 2 ** 31 - 1;

/** Whether an undo is, or was, too late to stop the email about the decision in a notice. */
export function useMailOut(notice: ReviewNoticeData | undefined): boolean {
  const mailAt = notice?.kind === "done" || notice?.kind === "bulk" ? notice.mailAt : undefined;
  const [out, setOut] = useState(false);
  useEffect(() => {
    setOut(isMailOut(mailAt));
    if (mailAt === undefined) return;
    const left = Math.min(Math.max(mailAt - Date.now(), 0), LONGEST_MS);
    const timer = setTimeout(() => setOut(isMailOut(mailAt)), left);
    return () => clearTimeout(timer);
  }, [mailAt]);
  if (notice?.kind === "undone" || (notice?.kind === "bulk" && notice.undo)) return notice.told;
  return out;
}
