import { isAnswerFilter } from "@sallyport/access";
import { REVIEW_LISTS, type ReviewPlace } from "@sallyport/review";
import { useCallback, useEffect, useState } from "react";

/** What of the modal is open, kept in the address as `?review=pending&search=…&filters=…`; undefined when it is closed. */
export function useReviewAddress(): [
  ReviewPlace | undefined,
  (place: ReviewPlace | undefined) => void,
] {
  // The server does not open it: a modal needs the script.
  const [place, setPlace] = useState<ReviewPlace>();
  useEffect(() => {
    const read = (): void => setPlace(placeOf(new URLSearchParams(location.search)));
    read();
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);
  const open = useCallback((next: ReviewPlace | undefined) => {
    const url = new URL(location.href);
    for (const [key, value] of [
      ["review", next?.list],
      ["search", next?.search],
      ["filters", next?.filters && JSON.stringify(next.filters)],
      ["request", next?.request],
    ] as const) {
      if (value) url.searchParams.set(key, value);
      else url.searchParams.delete(key);
    }
    history.replaceState(null, "", url);
    setPlace(next);
  }, []);
  return [place, open];
}

function placeOf(query: URLSearchParams): ReviewPlace | undefined {
  const list = REVIEW_LISTS.find((name) => name === query.get("review"));
  const [search, request] = [query.get("search"), query.get("request")];
  const filters = filtersOf(query.get("filters"));
  return (
    list && {
      list,
      ...(search && { search }),
      ...(filters && { filters }),
      ...(request && { request }),
    }
  );
}

/** The filters in an address, if they are valid. */
function filtersOf(text: string | null): ReviewPlace["filters"] {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return Array.isArray(value) && value.length > 0 && value.every(isAnswerFilter)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
