"use client";
import { Button, formatMessage, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewList } from "../internal/review.types.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { listWords } from "../messages/list-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { type UseMatchesOptions, useMatches } from "../state/use-matches.ts";

export interface NothingFoundProps extends UseMatchesOptions {
  readonly words: ReviewMessages;
  readonly onList: (list: ReviewList) => void;
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
  const found = useMatches({ adapter, list, search });
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
