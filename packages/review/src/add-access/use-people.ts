"use client";
import type { AccessErrorData, Person, ReviewAdapter } from "@sallyport/access";
import { useEffect, useState } from "react";
import { errorData } from "../review/error-data.ts";

const PAUSE = 200;

interface Found {
  readonly people: readonly Person[] | undefined;
  readonly searching: boolean;
  readonly error: AccessErrorData | undefined;
}

const NOTHING: Found = { people: undefined, searching: false, error: undefined };

/** People whom a text finds, asked once typing pauses; the answer to an earlier text is dropped. */
export function usePeople(adapter: ReviewAdapter, query: string): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    if (query.trim() === "") return setFound(NOTHING);
    const abort = new AbortController();
    setFound((before) => ({ ...before, searching: true }));
    const timer = setTimeout(() => {
      adapter.searchUsers(query, { signal: abort.signal }).then(
        (people) =>
          !abort.signal.aborted && setFound({ people, searching: false, error: undefined }),
        (error) =>
          !abort.signal.aborted &&
          setFound({ people: undefined, searching: false, error: errorData(error) }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [adapter, query]);
  return found;
}
