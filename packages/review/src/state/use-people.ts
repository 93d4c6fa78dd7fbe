"use client";
import {
  AccessError,
  type AccessErrorData,
  errorData,
  inTime,
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
        const people = checked(await inTime(adapter.searchUsers(query, { signal: abort.signal })));
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

/** What an adapter calls people, if they are some. */
function checked(people: unknown): readonly Person[] {
  if (Array.isArray(people) && people.every(isPerson)) {
    return [...new Map(people.map((person) => [person.id, person])).values()];
  }
  throw new AccessError({ code: "malformed", message: "What was found is no list of people." });
}

function isPerson(value: unknown): value is Person {
  const { id, username, fullname } = Object(value) as Record<keyof Person, unknown>;
  return [id, username, fullname].every((text) => typeof text === "string");
}
