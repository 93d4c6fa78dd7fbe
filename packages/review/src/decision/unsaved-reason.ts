"use client";
import { createContext, type RefObject, useContext, useEffect } from "react";

/** Asks about a reason that is being written; true where one is, and nothing may close over it. */
export type AskFirst = () => boolean;

/** The reason that is being written in a review, if any. */
export const UnsavedReason: React.Context<RefObject<AskFirst | undefined> | null> =
  createContext<RefObject<AskFirst | undefined> | null>(null);

/** Lets a review ask before it closes over written words. */
export function useUnsavedReason(ask: AskFirst): void {
  const unsaved = useContext(UnsavedReason);
  useEffect(() => {
    if (!unsaved) return;
    unsaved.current = ask;
    return () => {
      if (unsaved.current === ask) unsaved.current = undefined;
    };
  });
}
