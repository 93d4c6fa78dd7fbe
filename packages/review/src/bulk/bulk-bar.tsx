"use client";
import type { RequestStatus, ReviewAdapter } from "@sallyport/access";
import { takesReason } from "@sallyport/access";
import { Button, formatMessage, numberFormat, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useId, useMemo, useRef } from "react";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { ReasonForm } from "../decision/reason-form.tsx";
import { useReviewSlots } from "../internal/review.context.ts";
import type { ReviewPlace } from "../internal/review.types.ts";
import type { BulkProgress, ReviewController } from "../internal/review-controller.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enBulkBar } from "../messages/en-bulk-bar.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { decisionOptions } from "../state/decision-options.ts";
import { SELECTION } from "../state/reason-drafts.ts";
import { NOTHING_SELECTED } from "../state/selection.ts";
import { BulkConfirm } from "./bulk-confirm.tsx";

const ENGLISH = { bulk: enBulkBar };

export interface BulkBarProps {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly templates: readonly string[];
  /** Single keys decide on the selection. */
  readonly singleKeys: boolean;
  readonly messages: ReviewMessages;
  /** Gives focus to the list: what had it here goes away. */
  readonly onLeave: () => void;
  /** Called with a sentence for the live region around it, now and then. */
  readonly onProgress: (text: string) => void;
}

/** How many are selected, what can be decided on them, and how far that is. */
export function BulkBar(props: BulkBarProps): ReactElement | null {
  const { bulk } = props.review;
  if (bulk.progress) return <Progress {...props} progress={bulk.progress} />;
  return bulk.selection.chosen.size > 0 ? <Selected {...props} /> : null;
}

function Selected(props: BulkBarProps): ReactElement {
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  const id = useId();
  const { adapter, review, place, templates, singleKeys } = props;
  const { messages, onLeave } = props;
  const { bulk: late } = useLateMessages(ENGLISH, messages);
  const { bulk, state, find, requests } = review;
  const { unconfirmed: option } = bulk;
  const { chosen } = bulk.selection;
  const count = chosen.size;
  const { nextCursor } = state.lists[place.list];
  const loadedAll = requests.every(({ user }) => chosen.has(user.id));
  const box = useRef<HTMLDivElement>(null);
  const cancelled = useRef(option);
  // The button that was pressed is back.
  useEffect(() => {
    const { current } = cancelled;
    cancelled.current = undefined;
    if (current && !option) {
      box.current?.querySelector<HTMLElement>(`[data-decision=${current.decision}]`)?.focus();
    }
  }, [option]);
  const cancel = (): void => {
    cancelled.current = option;
    bulk.cancel();
  };
  const confirm = (to: RequestStatus, reason?: string): void => {
    onLeave();
    bulk.confirm(to, reason);
  };
  const title = (to: RequestStatus): string => formatMessage(late.confirm[to], { count }, locale);
  return (
    <div ref={box} className={slot("bulk")} data-confirm={option !== undefined || undefined}>
      <p id={id} className="sp-bulk-count">
        {formatMessage(messages.bulk.selected, { count }, locale)}
      </p>
      {loadedAll && nextCursor !== undefined && (
        <Button size="sm" variant="quiet" onClick={() => void bulk.selectAll(place.list, find)}>
          {late.selectMatching}
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          onLeave();
          bulk.select(NOTHING_SELECTED);
        }}
      >
        {late.clear}
      </Button>
      {option && takesReason(option.to) && (
        <ReasonForm
          option={option}
          title={title(option.to)}
          draftKey={SELECTION}
          templates={templates}
          messages={messages}
          onCancel={cancel}
          onConfirm={(reason) => confirm(option.to, reason)}
        />
      )}
      {option && !takesReason(option.to) && (
        <BulkConfirm
          title={title(option.to)}
          messages={messages}
          onCancel={cancel}
          onConfirm={() => confirm(option.to)}
        >
          {`${messages.decisions[option.decision]} (${numberFormat(locale).format(count)})`}
        </BulkConfirm>
      )}
      {!option && (
        <DecisionButtons
          options={decisionOptions(place.list, adapter.capabilities)}
          describedBy={id}
          messages={messages}
          count={count}
          singleKeys={singleKeys}
          onChoose={(next) => {
            // What is decided right away takes the bar, and focus with it.
            if (!takesReason(next.to)) onLeave();
            bulk.choose(next);
          }}
        />
      )}
    </div>
  );
}

interface ProgressProps extends Pick<BulkBarProps, "review" | "messages" | "onProgress"> {
  readonly progress: BulkProgress;
}

function Progress({ progress, review, messages, onProgress }: ProgressProps): ReactElement {
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  const { bulk: late } = useLateMessages(ENGLISH, messages);
  const { kind, done, total, stopping } = progress;
  const text =
    kind === "collecting"
      ? formatMessage(late.collecting, { count: done }, locale)
      : formatMessage(late.deciding, { done, total: total ?? 0 }, locale);
  const step = total ? Math.floor((done * 10) / total) : Math.floor(done / 10_000);
  // Every number is seen; heard is one of each tenth.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes with every number
  const said = useMemo(() => text, [kind, step]);
  const heard = stopping ? late.stopping : said;
  useEffect(() => onProgress(heard), [heard, onProgress]);
  useEffect(() => () => onProgress(""), [onProgress]);
  return (
    <div className={slot("bulk")}>
      <p className="sp-bulk-count" aria-hidden="true">
        {stopping ? late.stopping : text}
      </p>
      <progress
        className="sp-progress"
        aria-label={said}
        {...(total !== undefined && { value: done, max: total })}
      />
      <Button size="sm" busy={stopping} onClick={review.bulk.stop}>
        {late.stop}
      </Button>
    </div>
  );
}
