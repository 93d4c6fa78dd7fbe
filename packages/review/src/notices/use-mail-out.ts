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
    const check = (): void => setOut(isMailOut(mailAt));
    check();
    if (mailAt === undefined) return;
    const timer = setTimeout(check, Math.min(mailAt - Date.now(), LONGEST_MS));
    return () => clearTimeout(timer);
  }, [mailAt]);
  if (notice?.kind === "undone" || (notice?.kind === "bulk" && notice.undo)) return notice.told;
  return out;
}
