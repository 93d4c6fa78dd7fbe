"use client";
import { awaitsFocus, Button, formatMessage, Icon, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { describeProblem } from "../internal/describe-problem.ts";
import { OnDemand } from "../internal/on-demand.tsx";
import { RetryNote } from "../internal/retry-note.tsx";
import { useReviewSlots } from "../internal/review.context.ts";
import type { ListState } from "../internal/review-state.types.ts";
import { useMounted } from "../internal/use-mounted.ts";
import { NOTHING_FOUND, SIGNED_OUT_NOTE } from "../late/late-parts.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { lossesIn } from "../state/list-state.ts";
import { useRowFocus } from "../triage/use-row-focus.ts";
import { useTriage } from "../triage/use-triage.ts";
import { RequestGrid } from "./request-grid.tsx";
import type { RequestListProps } from "./request-list.types.ts";

/** One list in each of its states: on its way, failed, empty, or rows with more behind them. */
export function RequestList(props: RequestListProps): ReactElement {
  const { adapter, review, place, messages, setPlace } = props;
  const { requests } = review;
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  const box = useRef<HTMLDivElement>(null);
  const list = review.state.lists[place.list];
  const handle = useRef<VirtualizerHandle>(null);
  const ids = useMemo(() => requests.map(({ user }) => user.id), [requests]);
  // Here and not in the grid, so that it outlasts the last row.
  const focus = useRowFocus(ids, box, (id) => {
    // The row may be far away, and not in the page.
    handle.current?.scrollToIndex(ids.indexOf(id), { align: "nearest" });
  });
  const { focusList } = props;
  const { active } = focus;
  // Before the paint, so that focus is never lost in between.
  useLayoutEffect(() => {
    focusList.current = () => (active === undefined ? box.current?.focus() : focus.focus(active));
  });
  const { inDialog } = props;
  const hasRows = ids.length > 0;
  // Work begins with the first row, for someone who has done nothing else since the review opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the rows come
  useEffect(() => {
    if (inDialog && hasRows && awaitsFocus(box.current)) focusList.current?.();
  }, [hasRows]);
  const { notice } = review.state;
  const { reveal } = focus;
  // Rows came and went above the one with focus; after an undo the one that came back is next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new notice is news
  useEffect(() => {
    if (notice?.kind === "undone") reveal(notice.request.user.id);
    if (notice?.kind === "bulk") {
      const back = notice.undo && notice.decided.find(({ user }) => ids.includes(user.id));
      reveal(back?.user.id);
    }
  }, [notice]);
  // Where no row is left, what is not about one goes on.
  const onEmptyKeyDown = useTriage({
    requests,
    focus,
    singleKeys: props.singleKeys,
    actions: {
      choose: nothing,
      select: nothing,
      extend: nothing,
      undo: review.undoLast,
      search: props.onSearch,
      showKeys: props.onShowKeys,
    },
  });
  const isEmpty = list.phase === "ready" && requests.length === 0 && isWhole(list);
  return (
    <div className="sp-list-box">
      {review.state.signedOut && (
        <OnDemand
          part={SIGNED_OUT_NOTE}
          props={{ signIn: props.signIn, messages, onRetry: review.reload }}
          waiting={null}
          messages={messages}
        />
      )}
      {review.news > 0 && (
        <Button size="sm" className="sp-news" onClick={review.reload}>
          {formatMessage(messages.list.news, { count: review.news }, locale)}
        </Button>
      )}
      {list.error && !review.state.signedOut && (
        <RetryNote messages={messages} onRetry={review.reload}>
          <Icon name="alert" />
          <p>
            {messages.list.failed} {describeProblem(list.error, messages)}
          </p>
        </RetryNote>
      )}
      <Loading loading={list.phase === "loading"} messages={messages} onRetry={review.reload} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has focus in place of the last row */}
      <div
        ref={box}
        onKeyDown={requests.length === 0 ? onEmptyKeyDown : undefined}
        className={slot("list")}
        tabIndex={-1}
        aria-busy={list.phase === "loading" || list.reading !== undefined}
      >
        {isEmpty && !place.search && !place.filters && (
          <p className="sp-list-note">{messages.list.empty[place.list]}</p>
        )}
        {isEmpty && (place.search || place.filters) && (
          <OnDemand
            part={NOTHING_FOUND}
            props={{
              adapter,
              list: place.list,
              search: place.search ?? "",
              messages,
              onList: (next) => setPlace({ list: next, search: place.search ?? "" }),
            }}
            waiting={null}
            messages={messages}
          />
        )}
        {requests.length > 0 && (
          <RequestGrid {...props} box={box} handle={handle} ids={ids} focus={focus} />
        )}
        {list.nextCursor !== undefined && !review.bulk.progress && (
          <div className="sp-list-more">
            <Button size="sm" busy={list.reading === "next"} onClick={() => review.load("next")}>
              {messages.list.more}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

const nothing = (): void => {};

/** Nothing is left to be read, and nothing could not be. */
function isWhole(list: ListState): boolean {
  const { unreadable, incomplete } = lossesIn(list);
  return list.nextCursor === undefined && !unreadable && !incomplete;
}

// When a reader begins to wonder.
const SLOW_MS = 8_000;

interface LoadingProps {
  readonly loading: boolean;
  readonly messages: ReviewMessages;
  readonly onRetry: () => void;
}

/** Says that a list loads. Not within the list: what is in a busy element is not announced. */
function Loading({ loading, messages, onRetry }: LoadingProps): ReactElement {
  const mounted = useMounted();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!loading) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [loading]);
  return (
    <div className={loading ? "sp-list-note" : undefined}>
      <p role="status">
        {mounted && loading && (slow ? messages.list.slow : messages.list.loading)}
      </p>
      {loading && slow && (
        <Button size="sm" onClick={onRetry}>
          {messages.list.retry}
        </Button>
      )}
    </div>
  );
}
