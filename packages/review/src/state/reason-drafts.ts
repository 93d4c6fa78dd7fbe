"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { useEffect, useState } from "react";

/** Reasons that were written and not sent yet. */
export interface ReasonDrafts {
  /** By user id; `SELECTION` for bulk decisions. */
  readonly late: Map<string, string>;
  /** How many forms are open. */
  open: number;
}

/** The key of the reason for a whole selection. */
export const SELECTION = "";

// Drafts outlast the form, the list and the dialog that they were written in.
const drafts = new WeakMap<ReviewAdapter, ReasonDrafts>();

/** The drafts of a review. */
export function draftsOf(adapter: ReviewAdapter): ReasonDrafts {
  const known = drafts.get(adapter) ?? { late: new Map(), open: 0 };
  drafts.set(adapter, known);
  return known;
}

/** A reason as it is written, kept until it has been sent. */
export function useReasonDraft(
  adapter: ReviewAdapter,
  key: string,
): readonly [string, (text: string) => void] {
  const kept = draftsOf(adapter);
  const [text, setText] = useState(kept.late.get(key) ?? "");
  useEffect(() => {
    kept.open += 1;
    return () => {
      kept.open -= 1;
    };
  }, [kept]);
  const write = (next: string): void => {
    setText(next);
    if (next === "") kept.late.delete(key);
    else kept.late.set(key, next);
  };
  return [text, write];
}
