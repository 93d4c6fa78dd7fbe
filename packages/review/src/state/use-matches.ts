"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { useEffect, useState } from "react";
import { REVIEW_LISTS, type ReviewList } from "../internal/review.types.ts";
import { readPage } from "./read-page.ts";

// As few as the Hub gives.
const LIMIT = 10;

export interface UseMatchesOptions {
  readonly adapter: ReviewAdapter;
  /** The list in which the search finds no one. */
  readonly list: ReviewList;
  /** Empty where only filters leave no one. */
  readonly search: string;
}

export interface Matches {
  readonly list: ReviewList;
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

/** The other lists in which a search finds someone. */
export function useMatches({ adapter, list, search }: UseMatchesOptions): readonly Matches[] {
  const [found, setFound] = useState<readonly Matches[]>([]);
  useEffect(() => {
    let stale = false;
    setFound([]);
    if (search === "" || adapter.capabilities.search === "none") return;
    const lists = REVIEW_LISTS.filter((name) => name !== list && hasList(adapter, name));
    const read = async (status: ReviewList): Promise<Matches> => {
      const page = await readPage(adapter, { status, limit: LIMIT, search });
      const more = page.nextCursor !== undefined;
      return { list: status, count: page.requests.length, more };
    };
    Promise.allSettled(lists.map(read)).then((results) => {
      if (stale) return;
      const matches = results.flatMap((result) =>
        result.status === "fulfilled" && result.value.count > 0 ? [result.value] : [],
      );
      setFound(matches);
    });
    return () => {
      stale = true;
    };
  }, [adapter, list, search]);
  return found;
}

function hasList({ capabilities }: ReviewAdapter, list: ReviewList): boolean {
  return list !== "reset" || capabilities.reset;
}
