"use client";
import { checkedReview } from "@sallyport/access";
import { useKeepFocus, useMessages } from "@sallyport/ui";
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from "react";
import { SORTS } from "../internal/layouts.ts";
import { ReviewContext } from "../internal/review.context.ts";
import type { ReviewOptions, ReviewPlace } from "../internal/review.types.ts";
import { useStoredChoice } from "../internal/use-stored-choice.ts";
import { en } from "../messages/en.ts";
import { asPlace } from "../state/as-place.ts";
import { useReview } from "../state/use-review.ts";
import { ReviewBoundary } from "./review-boundary.tsx";

export interface ReviewProviderProps extends ReviewOptions {
  /** The DOM id of the title, outside of a dialog. */
  readonly titleId?: string;
  readonly inDialog?: boolean;
  readonly children: ReactNode;
}

/** Another repo is another review: nothing of the old one may arrive in it. */
export function repoKey({ repo }: ReviewOptions["adapter"]): string {
  return `${repo.type} ${repo.id}`;
}

// Here, Ctrl+Z stays the browser's undo of typing.
const TYPED_IN = "textarea, input:not([type=checkbox], [type=radio])";

/** The state of a review, for the parts inside. */
export function ReviewProvider(props: ReviewProviderProps): ReactElement {
  const { defaultValue, initialData, titleId, inDialog = false, children } = props;
  const adapter = checkedReview(props.adapter);
  const messages = useMessages("review", en, props.messages);
  const [kept, setKept] = useState(defaultValue);
  const place = asPlace(props.value ?? kept);
  const [sort, setSort] = useStoredChoice("sort", SORTS);
  const review = useReview({ adapter, place, sort, initialData });
  const setPlace = (next: ReviewPlace): void => {
    setKept(next);
    props.onValueChange?.(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLElement && event.target.matches(TYPED_IN);
    if (typing || event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    review.undoLast();
  };
  const focusList = useRef<() => void>(undefined);
  const keepFocus = useKeepFocus(() => focusList.current?.());
  const shown = { ...props, adapter, review, place, messages, titleId, inDialog };
  return (
    <ReviewBoundary messages={messages}>
      <ReviewContext.Provider value={{ ...shown, focusList, setPlace, setSort }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is inside */}
        <div ref={keepFocus} className="sp-review-content" onKeyDown={onKeyDown}>
          {children}
        </div>
      </ReviewContext.Provider>
    </ReviewBoundary>
  );
}
