import type { ReviewList } from "@sallyport/review";
import { useCallback, useEffect, useState } from "react";

const LISTS: readonly ReviewList[] = ["pending", "accepted", "rejected"];

/** Which list of the modal is open, kept in the address as `?review=pending`; undefined when it is closed. */
export function useReviewAddress(): [
  ReviewList | undefined,
  (list: ReviewList | undefined) => void,
] {
  // The server does not open it: a modal needs the script.
  const [list, setList] = useState<ReviewList>();
  useEffect(() => {
    const read = (): void => setList(listOf(new URLSearchParams(location.search).get("review")));
    read();
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);
  const open = useCallback((next: ReviewList | undefined) => {
    const url = new URL(location.href);
    if (next) url.searchParams.set("review", next);
    else url.searchParams.delete("review");
    history.replaceState(null, "", url);
    setList(next);
  }, []);
  return [list, open];
}

function listOf(text: string | null): ReviewList | undefined {
  return LISTS.find((list) => list === text);
}
