"use client";
import type { AccessRequest, RequestStatus, ReviewAdapter } from "@sallyport/access";
import { Button, formatMessage, Icon, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { toggled } from "../bulk/selection.ts";
import { choicesOf } from "../decision/choices.ts";
import type { ReviewMessages } from "../messages.ts";
import { lookAlikes } from "../request/look-alike.ts";
import { RequestRow } from "../request/request-row.tsx";
import { useGates } from "../request/use-gates.ts";
import { problemWords } from "./problem-words.ts";
import type { ReviewPanelProps, ReviewPlace } from "./review.types.ts";
import type { ReviewController } from "./use-review.ts";

export interface RequestListProps
  extends Pick<ReviewPanelProps, "gate" | "gateFingerprint" | "reasonTemplates"> {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly words: ReviewMessages;
  readonly onPlace: (place: ReviewPlace) => void;
}

/** One list in each of its states: on its way, failed, empty, or rows with more behind them. */
export function RequestList(props: RequestListProps): ReactElement {
  const { adapter, review, place, words, onPlace, gate, gateFingerprint } = props;
  const { locale } = useSallyport();
  const box = useRef<HTMLDivElement>(null);
  const list = review.state.lists[place.list];
  const { requests } = list;
  const gates = useGates(adapter, requests);
  const alike = useMemo(() => lookAlikes(requests.map(({ user }) => user.username)), [requests]);
  const { selection, progress } = review.bulk;
  const choices = choicesOf(place.list, adapter.capabilities);

  const decide = (request: AccessRequest, to: RequestStatus, reason?: string): void => {
    const at = requests.indexOf(request);
    review.decide(request, to, reason);
    // The row leaves; focus goes to the one that takes its place, else to the list.
    requestAnimationFrame(() => {
      const rows = box.current?.querySelectorAll<HTMLElement>(".sp-request") ?? [];
      const next = rows[Math.min(at, rows.length - 1)];
      (next?.querySelector<HTMLElement>("[data-decision]:last-child") ?? box.current)?.focus();
    });
  };

  return (
    <div ref={box} className="sp-requests" tabIndex={-1} aria-busy={list.phase === "loading"}>
      {review.news > 0 && (
        <Button size="sm" className="sp-news" onClick={review.reload}>
          {formatMessage(words.list.news, { count: review.news }, locale)}
        </Button>
      )}
      {list.phase === "loading" && <Loading words={words} onRetry={review.reload} />}
      {list.error && (
        <div className="sp-list-note" role="alert">
          <Icon name="alert" />
          <p>
            {words.list.failed} {problemWords(list.error, words)}
          </p>
          <Button size="sm" onClick={review.reload}>
            {words.list.retry}
          </Button>
        </div>
      )}
      {list.phase === "ready" && requests.length === 0 && list.nextCursor === undefined && (
        <p className="sp-list-note">
          {place.search
            ? formatMessage(words.list.nothingFound, { search: place.search }, locale)
            : words.list.empty[place.list]}
        </p>
      )}
      {requests.length > 0 && (
        <ul className="sp-request-rows" aria-label={words.lists[place.list]}>
          {requests.map((request) => {
            const { id, username } = request.user;
            const answered = request.gateFingerprint;
            return (
              <RequestRow
                key={id}
                request={request}
                gate={(answered === undefined ? undefined : gates.get(answered)) ?? gate}
                earlierGate={
                  gateFingerprint !== undefined &&
                  answered !== undefined &&
                  answered !== gateFingerprint
                }
                alike={alike.has(username)}
                choices={progress ? [] : choices}
                templates={props.reasonTemplates ?? NONE}
                selected={selection.chosen.has(id)}
                opened={place.request === id}
                words={words}
                onSelect={(range) => review.bulk.select(toggled(selection, requests, id, range))}
                onOpen={(opened) => onPlace(opened ? { ...place, request: id } : closed(place))}
                onDecide={(to, reason) => decide(request, to, reason)}
              />
            );
          })}
        </ul>
      )}
      {list.nextCursor !== undefined && (
        <div className="sp-list-more">
          <Button size="sm" busy={list.loadingMore} onClick={review.loadMore}>
            {words.list.more}
          </Button>
        </div>
      )}
    </div>
  );
}

const NONE: readonly string[] = [];

function closed({ list, search }: ReviewPlace): ReviewPlace {
  return search ? { list, search } : { list };
}

// When somebody begins to wonder.
const SLOW_MS = 8_000;

function Loading({
  words,
  onRetry,
}: {
  readonly words: ReviewMessages;
  readonly onRetry: () => void;
}): ReactElement {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="sp-list-note" role="status">
      <p>{slow ? words.list.slow : words.list.loading}</p>
      {slow && (
        <Button size="sm" onClick={onRetry}>
          {words.list.retry}
        </Button>
      )}
    </div>
  );
}
