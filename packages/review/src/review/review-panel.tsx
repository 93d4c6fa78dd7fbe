"use client";
import { cx, useMessages, useSallyport } from "@sallyport/ui";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { AddAccess } from "../add-access/add-access.tsx";
import { NOTHING_SELECTED } from "../bulk/selection.ts";
import { type AskFirst, UnsavedReason } from "../decision/unsaved-reason.ts";
import type { Find } from "../find/find.ts";
import { SORTS } from "../find/layouts.ts";
import { reviewMessages } from "../messages.ts";
import { ReportButton } from "../report/report-button.tsx";
import { useKept } from "../triage/use-kept.ts";
import type { ReviewPanelProps, ReviewPlace } from "./review.types.ts";
import { ReviewBoundary } from "./review-boundary.tsx";
import { ReviewLists } from "./review-lists.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { useReview } from "./use-review.ts";

/** The owner's lists in a page: read, decide, undo, add access, download the report. */
export function ReviewPanel(props: ReviewPanelProps): ReactElement {
  const { dir } = useSallyport();
  const id = useId();
  const words = useMessages("review", reviewMessages, props.messages);
  return (
    <section
      className={cx("sp-root sp-card sp-review", props.className)}
      dir={dir}
      aria-labelledby={id}
    >
      <ReviewContent
        key={repoKey(props.adapter)}
        {...props}
        title={<h2 id={id}>{words.title}</h2>}
      />
    </section>
  );
}

/** Another repo is another review: nothing of the old one may arrive in it. */
export function repoKey({ repo }: ReviewPanelProps["adapter"]): string {
  return `${repo.type} ${repo.id}`;
}

export interface ReviewContentProps extends ReviewPanelProps {
  readonly title: ReactNode;
  readonly close?: ReactNode;
  /** Where whoever closes a review finds whether words would be lost; its own when absent. */
  readonly unsaved?: RefObject<AskFirst | undefined>;
}

const FIRST: ReviewPlace = { list: "pending" };
const UNDO_WINDOW_MS = 10_000;

/** What panel and dialog share. */
export function ReviewContent(props: ReviewContentProps): ReactElement {
  const { adapter, approvalMode, title, close, start, undoWindow = UNDO_WINDOW_MS } = props;
  const words = useMessages("review", reviewMessages, props.messages);
  const [own, setOwn] = useState(FIRST);
  const place = props.value ?? own;
  const [sort, setSort] = useKept("sort", SORTS);
  const { search = "", filters } = place;
  // What was asked for is the same as long as it reads the same.
  const filterKey = JSON.stringify(filters ?? []);
  const find = useMemo<Find>(
    () => ({ search, sort, filters: JSON.parse(filterKey) }),
    [search, sort, filterKey],
  );
  const review = useReview(adapter, place.list, find, start);
  const { select } = review.bulk;
  const inside = useRef<AskFirst>(undefined);
  const unsaved = props.unsaved ?? inside;
  const change = (next: ReviewPlace): void => {
    if (next.list !== place.list && unsaved.current?.()) return;
    setOwn(next);
    props.onValueChange?.(next);
  };
  // What is selected is what is shown, or was collected from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or search begins anew
  useEffect(() => select(NOTHING_SELECTED), [place.list, find]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea");
    const { notice } = review.state;
    if (typing || !notice || event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    review.undo(notice);
  };
  return (
    <ReviewBoundary words={words}>
      <UnsavedReason.Provider value={unsaved}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is inside */}
        <div className="sp-review-content" onKeyDown={onKeyDown}>
          <div className="sp-review-header">
            <div className="sp-review-title">
              {title}
              <p className="sp-hint">
                {adapter.repo.id}
                {approvalMode && ` · ${words.modes[approvalMode]}`}
              </p>
            </div>
            {close}
            <div className="sp-review-actions">
              <AddAccess
                adapter={adapter}
                words={words}
                onGranted={(person) => {
                  review.notify({ kind: "granted", person });
                  review.reload();
                }}
              />
              <ReportButton adapter={adapter} words={words} />
            </div>
          </div>
          <ReviewLists
            {...props}
            review={review}
            place={place}
            find={find}
            words={words}
            onPlace={change}
            onSort={setSort}
          />
          <ReviewNotice
            adapter={adapter}
            review={review}
            words={words}
            undoWindow={undoWindow}
            onLook={({ status, user }) => {
              review.notify(undefined);
              const { search } = adapter.capabilities;
              // Where it stands may be far down a long list: a search finds it.
              const found = search === "none" ? {} : { search: user.username };
              change({ list: status, ...found, request: user.id });
            }}
          />
        </div>
      </UnsavedReason.Provider>
    </ReviewBoundary>
  );
}
