"use client";
import type { AccessRequest } from "@sallyport/access";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef, type ReactElement, useEffect, useState } from "react";
import { useReviewContext, useReviewSlots } from "../internal/review.context.ts";
import type { ReviewNoticeData } from "../internal/review.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enNotices } from "../messages/en-notices.ts";
import { losesReason } from "../state/can-undo.ts";
import { BulkFailures } from "./bulk-failures.tsx";
import { NoticeActions } from "./notice-actions.tsx";
import { NoticeSentence } from "./notice-sentence.tsx";
import { LONGEST_MS, useMailOut } from "./use-mail-out.ts";

const UNDO_WINDOW_MS = 10_000;

// Notices about failures stay until they are dismissed.
const STAYS = new Set<ReviewNoticeData["kind"] | undefined>([
  "failed",
  "conflict",
  "not-collected",
]);

/** The outcome of the last decision, with Undo while it is possible. Hover and focus keep it open. */
export const NoticeArea: Part<"div"> = forwardRef((props, ref) => {
  const {
    adapter,
    review,
    messages,
    undoWindow = UNDO_WINDOW_MS,
    setPlace,
    focusList,
  } = useReviewContext();
  const slot = useReviewSlots();
  const { notice } = review.state;
  const [held, setHeld] = useState(false);
  const [unfolded, setUnfolded] = useState<ReviewNoticeData>();
  const { decisions: late } = useLateMessages(enNotices, messages);
  const mailOut = useMailOut(notice);
  const { notify } = review;
  const fades = notice?.kind === "bulk" ? notice.failed.length === 0 : !STAYS.has(notice?.kind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `notify` is new on every render; a new notice or a held one starts the clock
  useEffect(() => {
    if (!notice || !fades || held) return;
    const timer = setTimeout(() => notify(undefined), Math.min(undoWindow, LONGEST_MS));
    return () => clearTimeout(timer);
  }, [notice, fades, held, undoWindow]);
  // What goes away under a pointer or with focus reports neither leaving.
  useEffect(() => {
    if (!notice) setHeld(false);
  }, [notice]);
  const look = ({ status, user }: AccessRequest): void => {
    // The request may be far down a long list: a search finds it.
    const found = adapter.capabilities.search === "none" ? {} : { search: user.username };
    setPlace({ list: status, ...found, request: user.id });
  };
  const own = (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it from fading */}
      <div
        {...(notice && { className: slot("notice"), "data-kind": notice.kind })}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {/* Before the first notice, and with the sentence alone: buttons are not read out. */}
        <div className="sp-toast-text" role="status" aria-live="polite" aria-atomic="true">
          {notice && (
            <p>
              <NoticeSentence notice={notice} messages={messages} />
              {losesReason(notice, adapter) && more(late.reasonLost)}
              {mailOut && more(late.mailOut)}
            </p>
          )}
        </div>
        {notice && (
          <NoticeActions
            notice={notice}
            adapter={adapter}
            review={review}
            messages={messages}
            unfolded={unfolded === notice}
            onUnfold={(open) => setUnfolded(open ? notice : undefined)}
            onLeave={() => focusList.current?.()}
            onLook={(request) => {
              notify(undefined);
              look(request);
            }}
          />
        )}
      </div>
      {notice?.kind === "bulk" && unfolded === notice && (
        <BulkFailures failed={notice.failed} messages={messages} onLook={look} />
      )}
    </>
  );
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("noticeArea", props.className)}
      defaultChildren={own}
    />
  );
});

/** An extra sentence on a separate line. */
function more(text: string): ReactElement {
  return <span className="sp-notice-more"> {text}</span>;
}
