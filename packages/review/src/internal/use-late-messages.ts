"use client";
import { useMessages } from "@sallyport/ui";

/** The messages of a part that is loaded later: its English, then what translations and the host replace. */
export function useLateMessages<Messages extends object>(
  english: Messages,
  overrides: object,
): Messages {
  return useMessages("review", english, overrides);
}
