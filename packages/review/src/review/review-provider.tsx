"use client";
import { useMessages } from "@sallyport/ui";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { SORTS } from "../internal/layouts.ts";
import { ReviewContext } from "../internal/review.context.ts";
import type { ReviewPanelProps, ReviewPlace } from "../internal/review.types.ts";
import { useKept } from "../internal/use-kept.ts";
import { reviewMessages } from "../messages/review-messages.ts";
import { asPlace } from "../state/as-place.ts";
import type { Find } from "../state/find.ts";
import { useReview } from "../state/use-review.ts";
import { ReviewBoundary } from "./review-boundary.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

export interface ReviewProviderProps extends ReviewPanelProps {
  /** The DOM id of the title, outside of a dialog. */
  readonly titleId?: string;
  readonly inDialog?: boolean;
  readonly children: ReactNode;
}

/** Another repo is another review: nothing of the old one may arrive in it. */
export function repoKey({ repo }: ReviewPanelProps["adapter"]): string {
  return `${repo.type} ${repo.id}`;
}

// Where Ctrl+Z is the browser's own: it takes back what was typed.
const TYPED_IN = "textarea, input:not([type=checkbox], [type=radio])";

const FIRST: ReviewPlace = { list: "pending" };

/** The state of a review, for the parts inside. */
export function ReviewProvider(props: ReviewProviderProps): ReactElement {
  const { adapter, start, titleId, inDialog = false, children } = props;
  const words = useMessages("review", reviewMessages, props.messages);
  const [own, setOwn] = useState(FIRST);
  const place = props.value === undefined ? own : asPlace(props.value);
  const [sort, keepSort] = useKept("sort", SORTS);
  const { search = "", filters } = place;
  // What was asked for is the same as long as it reads the same.
  const filterKey = JSON.stringify(filters ?? []);
  const find = useMemo<Find>(
    () => ({ search, sort, filters: JSON.parse(filterKey) }),
    [search, sort, filterKey],
  );
  const review = useReview(adapter, place.list, find, start);
  const { clear } = review.bulk;
  const onPlace = (next: ReviewPlace): void => {
    setOwn(next);
    props.onValueChange?.(next);
  };
  // What is selected is what is shown, or was collected from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or search begins anew
  useEffect(() => clear, [place.list, find, clear]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLElement && event.target.matches(TYPED_IN);
    if (typing || event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    review.undoLast();
  };
  const toList = useRef<() => void>(undefined);
  const kept = useKeptFocus(toList);
  const shown = { ...props, review, place, find, words, titleId, inDialog };
  const shared = { ...shown, toList, onPlace, onSort: keepSort };
  return (
    <ReviewBoundary words={words}>
      <ReviewContext.Provider value={shared}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is inside */}
        <div {...kept} className="sp-review-content" onKeyDown={onKeyDown}>
          {children}
        </div>
      </ReviewContext.Provider>
    </ReviewBoundary>
  );
}
