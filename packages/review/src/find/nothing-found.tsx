"use client";
import { Button, formatMessage, useSallyport, visibleText } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { ReviewList } from "../internal/review.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enList } from "../messages/en-list.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { type UseMatchesOptions, useMatches } from "../state/use-matches.ts";

export interface NothingFoundProps extends UseMatchesOptions {
  readonly messages: ReviewMessages;
  readonly onList: (list: ReviewList) => void;
}

/** Says that nothing in a list matches a search or filters, and which other lists have matches. */
export function NothingFound({
  adapter,
  list,
  search,
  messages,
  onList,
}: NothingFoundProps): ReactElement {
  const { locale } = useSallyport();
  const late = useLateMessages(enList, messages);
  const found = useMatches({ adapter, list, search });
  return (
    <>
      <p className="sp-list-note">
        {search === ""
          ? late.find.noMatches
          : formatMessage(late.list.nothingFound, { search: visibleText(search) }, locale)}
      </p>
      <div className="sp-list-more">
        {found.map(({ list: name, count, more }) => (
          <Button key={name} size="sm" onClick={() => onList(name)}>
            {formatMessage(
              more ? late.list.manyElsewhere : late.list.elsewhere,
              { count, list: messages.lists[name] },
              locale,
            )}
          </Button>
        ))}
      </div>
    </>
  );
}
