"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { Button, formatMessage, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useState } from "react";
import { REVIEW_LISTS, type ReviewList } from "../internal/review.types.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { listWords } from "../messages/list-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { readPage } from "../state/read-page.ts";

// As few as the Hub gives.
const LIMIT = 10;

export interface NothingFoundProps {
  readonly adapter: ReviewAdapter;
  /** The list in which the search finds no one. */
  readonly list: ReviewList;
  /** Empty where only filters leave no one. */
  readonly search: string;
  readonly words: ReviewMessages;
  readonly onList: (list: ReviewList) => void;
}

interface Matches {
  readonly list: ReviewList;
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

/** Says that a search or a filter finds no one in a list, and in which other lists a search does. */
export function NothingFound({
  adapter,
  list,
  search,
  words,
  onList,
}: NothingFoundProps): ReactElement {
  const { locale } = useSallyport();
  const texts = useLateWords(listWords, words);
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
  return (
    <>
      <p className="sp-list-note">
        {search === ""
          ? texts.find.nobody
          : formatMessage(texts.list.nothingFound, { search }, locale)}
      </p>
      <div className="sp-list-more">
        {found.map(({ list: name, count, more }) => (
          <Button key={name} size="sm" onClick={() => onList(name)}>
            {formatMessage(
              more ? texts.list.manyElsewhere : texts.list.elsewhere,
              { count, list: words.lists[name] },
              locale,
            )}
          </Button>
        ))}
      </div>
    </>
  );
}

function hasList({ capabilities }: ReviewAdapter, list: ReviewList): boolean {
  return list !== "reset" || capabilities.reset;
}
