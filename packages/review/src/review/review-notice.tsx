"use client";
import type { AccessRequest } from "@sallyport/access";
import { type ReactElement, useEffect, useState } from "react";
import { BULK_FAILURES, NOTICE_CONTENT } from "./late-parts.ts";
import { LONGEST_MS, useMailOut } from "./mail-out.ts";
import { OnDemand } from "./on-demand.tsx";
import { useReviewParts, useSlots } from "./review.context.ts";
import type { ReviewNotice as Notice } from "./review.types.ts";

const UNDO_WINDOW_MS = 10_000;

/** What became of the last decision, with Undo while it can be undone. Hover and focus hold it. */
export function ReviewNotice(): ReactElement {
  const { adapter, review, words, undoWindow = UNDO_WINDOW_MS, onPlace, toList } = useReviewParts();
  const slot = useSlots();
  const { notice } = review.state;
  const [held, setHeld] = useState(false);
  const [unfolded, setUnfolded] = useState<Notice>();
  const mailOut = useMailOut(notice);
  const { notify } = review;
  const fades =
    notice?.kind === "done" ||
    notice?.kind === "undone" ||
    notice?.kind === "granted" ||
    notice?.kind === "nothing-to-undo" ||
    (notice?.kind === "bulk" && notice.failed.length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `notify` is new on every render; a new notice or a held one starts the clock
  useEffect(() => {
    if (!notice || !fades || held) return;
    const timer = setTimeout(() => notify(undefined), Math.min(undoWindow, LONGEST_MS));
    return () => clearTimeout(timer);
  }, [notice, fades, held, undoWindow]);
  // What goes away under a pointer or with focus tells of neither leaving.
  useEffect(() => {
    if (!notice) setHeld(false);
  }, [notice]);
  const look = ({ status, user }: AccessRequest): void => {
    // Where it stands may be far down a long list: a search finds it.
    const found = adapter.capabilities.search === "none" ? {} : { search: user.username };
    onPlace({ list: status, ...found, request: user.id });
  };
  return (
    <div className="sp-notice-area">
      {/* What is told of each stands beside what is announced: nobody wants to hear a hundred. */}
      <div className="sp-notice" aria-live="polite" role="status">
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
            <OnDemand
              part={NOTICE_CONTENT}
              props={{
                notice,
                adapter,
                review,
                words,
                mailOut,
                unfolded: unfolded === notice,
                onUnfold: (open) => setUnfolded(open ? notice : undefined),
                onLeave: () => toList.current?.(),
                onLook: (request) => {
                  notify(undefined);
                  look(request);
                },
              }}
              waiting={null}
              words={words}
            />
          </div>
        )}
      </div>
      {notice?.kind === "bulk" && unfolded === notice && (
        <OnDemand
          part={BULK_FAILURES}
          props={{ failed: notice.failed, words, onLook: look }}
          waiting={null}
          words={words}
        />
      )}
    </div>
  );
}
