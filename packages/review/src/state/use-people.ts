"use client";
import {
  type AccessErrorData,
  errorData,
  type Person,
  type ReviewAdapter,
} from "@sallyport/access";
import { useEffect, useState } from "react";

const PAUSE = 200;

export interface UsePeopleOptions {
  readonly adapter: ReviewAdapter;
  readonly query: string;
}

interface Found {
  readonly people: readonly Person[] | undefined;
  readonly searching: boolean;
  readonly error: AccessErrorData | undefined;
}

const NOTHING: Found = { people: undefined, searching: false, error: undefined };

/** People whom a text finds, asked once typing pauses; the answer to an earlier text is dropped. */
export function usePeople({ adapter, query }: UsePeopleOptions): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    if (query.trim() === "") return setFound(NOTHING);
    const abort = new AbortController();
    setFound((before) => ({ ...before, searching: true }));
    const search = async (): Promise<Omit<Found, "searching">> => {
      try {
        const people = await adapter.searchUsers(query, { signal: abort.signal });
        return { people, error: undefined };
      } catch (error) {
        return { people: undefined, error: errorData(error) };
      }
    };
    const timer = setTimeout(async () => {
      const answer = await search();
      if (!abort.signal.aborted) setFound({ ...answer, searching: false });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [adapter, query]);
  return found;
}
