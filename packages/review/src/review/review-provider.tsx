"use client";
import type { RequestSort } from "@sallyport/access";
import { useMessages } from "@sallyport/ui";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type AskFirst, UnsavedReason } from "../decision/unsaved-reason.ts";
import type { Find } from "../find/find.ts";
import { SORTS } from "../find/layouts.ts";
import { reviewMessages } from "../messages.ts";
import { useKept } from "../triage/use-kept.ts";
import { asPlace } from "./as-place.ts";
import { ReviewContext } from "./review.context.ts";
import type { ReviewPanelProps, ReviewPlace } from "./review.types.ts";
import { ReviewBoundary } from "./review-boundary.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useReview } from "./use-review.ts";

export interface ReviewProviderProps extends ReviewPanelProps {
  /** The DOM id of the title, outside of a dialog. */
  readonly titleId?: string;
  readonly inDialog?: boolean;
  /** Where whoever closes a review finds whether words would be lost; its own when absent. */
  readonly unsaved?: RefObject<AskFirst | undefined>;
  readonly children: ReactNode;
}

/** Another repo is another review: nothing of the old one may arrive in it. */
export function repoKey({ repo }: ReviewPanelProps["adapter"]): string {
  return `${repo.type} ${repo.id}`;
}

/** Whether two places show the same rows, whoever is opened in them. */
function showsSame(a: ReviewPlace, b: ReviewPlace): boolean {
  const rows = ({ list, search = "", filters = [] }: ReviewPlace): string =>
    JSON.stringify([list, search, filters]);
  return rows(a) === rows(b);
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
  const inside = useRef<AskFirst>(undefined);
  const unsaved = props.unsaved ?? inside;
  const isWriting = (): boolean => unsaved.current !== undefined;
  const review = useReview(adapter, place.list, find, start, isWriting);
  const { clear } = review.bulk;
  const onPlace = (next: ReviewPlace): boolean => {
    if (!showsSame(next, place) && unsaved.current?.()) return false;
    setOwn(next);
    props.onValueChange?.(next);
    return true;
  };
  const onSort = (next: RequestSort): void => {
    if (!unsaved.current?.()) keepSort(next);
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
  const shared = { ...shown, toList, onPlace, onSort };
  return (
    <ReviewBoundary words={words}>
      <UnsavedReason.Provider value={unsaved}>
        <ReviewContext.Provider value={shared}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is inside */}
          <div {...kept} className="sp-review-content" onKeyDown={onKeyDown}>
            {children}
          </div>
        </ReviewContext.Provider>
      </UnsavedReason.Provider>
    </ReviewBoundary>
  );
}
