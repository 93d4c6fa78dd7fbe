"use client";
import type { AccessRequest } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { Button, formatMessage, Icon, useSallyport } from "@sallyport/ui";
import { type ReactElement, useRef } from "react";
import type { ReviewMessages } from "../messages.ts";
import { RequestRow } from "../request/request-row.tsx";
import { problemWords } from "./problem-words.ts";
import type { ListState } from "./review.machine.ts";
import type { ReviewList } from "./review.types.ts";

export interface RequestListProps {
  readonly name: ReviewList;
  readonly list: ListState;
  readonly news: number;
  readonly gate: GateModel | undefined;
  readonly words: ReviewMessages;
  readonly onDecide: (request: AccessRequest, to: AccessRequest["status"], reason?: string) => void;
  readonly onReload: () => void;
  readonly onMore: () => void;
}

/** One list in each of its states: on its way, failed, empty, or rows with more behind them. */
export function RequestList(props: RequestListProps): ReactElement {
  const { name, list, news, gate, words, onDecide, onReload, onMore } = props;
  const { locale } = useSallyport();
  const box = useRef<HTMLDivElement>(null);

  const decide = (request: AccessRequest, to: AccessRequest["status"], reason?: string): void => {
    const at = list.requests.indexOf(request);
    onDecide(request, to, reason);
    // The row leaves; focus goes to the one that takes its place, else to the list.
    requestAnimationFrame(() => {
      const rows = box.current?.querySelectorAll<HTMLElement>(".sp-request") ?? [];
      const next = rows[Math.min(at, rows.length - 1)];
      (next?.querySelector<HTMLElement>("[data-decision]:last-child") ?? box.current)?.focus();
    });
  };

  return (
    <div ref={box} className="sp-requests" tabIndex={-1} aria-busy={list.phase === "loading"}>
      {news > 0 && (
        <Button size="sm" className="sp-news" onClick={onReload}>
          {formatMessage(words.list.news, { count: news }, locale)}
        </Button>
      )}
      {list.phase === "loading" && <Skeleton label={words.list.loading} />}
      {list.error && (
        <div className="sp-list-note" role="alert">
          <Icon name="alert" />
          <p>
            {words.list.failed} {problemWords(list.error, words)}
          </p>
          <Button size="sm" onClick={onReload}>
            {words.list.retry}
          </Button>
        </div>
      )}
      {list.phase === "ready" && list.requests.length === 0 && list.nextCursor === undefined && (
        <p className="sp-list-note">{words.list.empty[name]}</p>
      )}
      {list.requests.length > 0 && (
        <ul className="sp-request-rows" aria-label={words.lists[name]}>
          {list.requests.map((request) => (
            <RequestRow
              key={request.user.id}
              request={request}
              gate={gate}
              words={words}
              onDecide={(to, reason) => decide(request, to, reason)}
            />
          ))}
        </ul>
      )}
      {list.nextCursor !== undefined && (
        <div className="sp-list-more">
          <Button size="sm" busy={list.loadingMore} onClick={onMore}>
            {words.list.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function Skeleton({ label }: { readonly label: string }): ReactElement {
  return (
    <div className="sp-list-note" role="status">
      <p>{label}</p>
    </div>
  );
}
