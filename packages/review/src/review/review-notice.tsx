"use client";
import type { AccessRequest } from "@sallyport/access";
import { type ReactElement, useEffect, useState } from "react";
import { losesReason } from "./can-undo.ts";
import { NoticeActions } from "./notice-actions.tsx";
import { NoticeSentence } from "./notice-sentence.tsx";
import { useReviewParts, useSlots } from "./review.context.ts";

const UNDO_WINDOW_MS = 10_000;

/** What became of the last decision, with Undo while it can be undone. Hover and focus hold it. */
export function ReviewNotice(): ReactElement {
  const { adapter, review, words, undoWindow = UNDO_WINDOW_MS, onPlace, toList } = useReviewParts();
  const slot = useSlots();
  const { notice } = review.state;
  const [held, setHeld] = useState(false);
  const { notify } = review;
  const fades =
    notice?.kind === "done" ||
    notice?.kind === "undone" ||
    notice?.kind === "granted" ||
    (notice?.kind === "bulk" && notice.failed.length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `notify` is new on every render; a new notice or a held one starts the clock
  useEffect(() => {
    if (!notice || !fades || held) return;
    const timer = setTimeout(() => notify(undefined), undoWindow);
    return () => clearTimeout(timer);
  }, [notice, fades, held, undoWindow]);
  // What goes away under a pointer or with focus tells of neither leaving.
  useEffect(() => {
    if (!notice) setHeld(false);
  }, [notice]);
  const look = ({ status, user }: AccessRequest): void => {
    notify(undefined);
    // Where it stands may be far down a long list: a search finds it.
    const found = adapter.capabilities.search === "none" ? {} : { search: user.username };
    onPlace({ list: status, ...found, request: user.id });
  };
  return (
    <div className="sp-notice-area" aria-live="polite" role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it from fading
        <div
          className={slot("notice")}
          data-kind={notice.kind}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>
            <NoticeSentence notice={notice} words={words} />
            {losesReason(notice, adapter) && ` ${words.decisions.reasonLost}`}
          </p>
          <NoticeActions
            notice={notice}
            adapter={adapter}
            review={review}
            words={words}
            onLeave={() => toList.current?.()}
            onLook={look}
          />
        </div>
      )}
    </div>
  );
}
