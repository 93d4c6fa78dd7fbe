"use client";
import { useMessages } from "@sallyport/ui";

/** The words of a part that is loaded later: its English ones, under what translations and the host say. */
export function useLateWords<Words extends object>(late: Words, words: object): Words {
  return useMessages("review", late, words);
}
