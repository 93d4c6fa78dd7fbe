"use client";
import type { AccessRequest, RequestStatus, ReviewAdapter } from "@sallyport/access";
import { takesReason } from "@sallyport/access";
import { Button, formatMessage, numberFormat, useSallyport } from "@sallyport/ui";
import { type ReactElement, useId, useMemo, useRef, useState } from "react";
import { type Choice, choicesOf } from "../decision/choices.ts";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { ReasonForm } from "../decision/reason-form.tsx";
import type { Find } from "../find/find.ts";
import type { ReviewMessages } from "../messages.ts";
import { useSlots } from "../review/review.context.ts";
import type { ReviewPlace } from "../review/review.types.ts";
import type { ReviewController } from "../review/use-review.ts";
import { BulkConfirm } from "./bulk-confirm.tsx";
import { NOTHING_SELECTED } from "./selection.ts";
import type { BulkProgress } from "./use-bulk.ts";

export interface BulkBarProps {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly find: Find;
  /** Those of the loaded requests that are found. */
  readonly requests: readonly AccessRequest[];
  readonly templates: readonly string[];
  readonly words: ReviewMessages;
  /** Gives focus to the list: what had it here goes away. */
  readonly onLeave: () => void;
}

/** How many are selected, what can be decided on them, and how far that is. */
export function BulkBar(props: BulkBarProps): ReactElement | null {
  const { review, words } = props;
  const { bulk } = review;
  if (bulk.progress) return <Progress progress={bulk.progress} words={words} onStop={bulk.stop} />;
  return bulk.selection.chosen.size > 0 ? <Selected {...props} /> : null;
}

// So many are not decided on by one press, however well it can be undone.
const MANY = 25;

function Selected(props: BulkBarProps): ReactElement {
  const { locale } = useSallyport();
  const slot = useSlots();
  const id = useId();
  const [asked, setAsked] = useState<Choice>();
  const { adapter, review, place, find, requests, templates, words, onLeave } = props;
  const { bulk, state } = review;
  const { chosen } = bulk.selection;
  const count = chosen.size;
  const { nextCursor } = state.lists[place.list];
  const loadedAll = requests.every(({ user }) => chosen.has(user.id));
  const box = useRef<HTMLDivElement>(null);
  const keep = (): void => {
    setAsked(undefined);
    // The button is back after this render.
    queueMicrotask(() =>
      box.current?.querySelector<HTMLElement>(`[data-decision=${asked?.word}]`)?.focus(),
    );
  };
  const decide = (to: RequestStatus, reason?: string): void => {
    onLeave();
    setAsked(undefined);
    review.decideMany([...chosen.values()], to, reason);
  };
  const title = (to: RequestStatus): string =>
    formatMessage(words.bulk.confirm[to], { count }, locale);
  return (
    <div ref={box} className={slot("bulk")} data-confirm={asked !== undefined || undefined}>
      <p id={id} className="sp-bulk-count" role="status">
        {formatMessage(words.bulk.selected, { count }, locale)}
      </p>
      {loadedAll && nextCursor !== undefined && (
        <Button size="sm" variant="quiet" onClick={() => void bulk.selectAll(place.list, find)}>
          {words.bulk.everybody}
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
        {words.bulk.clear}
      </Button>
      {asked && takesReason(asked.to) && (
        <ReasonForm
          choice={asked}
          title={title(asked.to)}
          templates={templates}
          words={words}
          onKeep={keep}
          onDecide={(reason) => decide(asked.to, reason)}
        />
      )}
      {asked && !takesReason(asked.to) && (
        <BulkConfirm
          title={title(asked.to)}
          words={words}
          onKeep={keep}
          onDecide={() => decide(asked.to)}
        >
          {`${words.decisions[asked.word]} (${numberFormat(locale).format(count)})`}
        </BulkConfirm>
      )}
      {!asked && (
        <DecisionButtons
          choices={choicesOf(place.list, adapter.capabilities)}
          describedBy={id}
          words={words}
          count={count}
          onChoose={(choice) =>
            takesReason(choice.to) || count > MANY ? setAsked(choice) : decide(choice.to)
          }
        />
      )}
    </div>
  );
}

interface ProgressProps {
  readonly progress: BulkProgress;
  readonly words: ReviewMessages;
  readonly onStop: () => void;
}

function Progress({ progress, words, onStop }: ProgressProps): ReactElement {
  const { locale } = useSallyport();
  const slot = useSlots();
  const { kind, done, total, stopping } = progress;
  const text =
    kind === "collecting"
      ? formatMessage(words.bulk.collecting, { count: done }, locale)
      : formatMessage(words.bulk.deciding, { done, total: total ?? 0 }, locale);
  const step = total ? Math.floor((done * 10) / total) : Math.floor(done / 10_000);
  // Every number is seen; heard is one of each tenth.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes with every number
  const said = useMemo(() => text, [kind, step]);
  return (
    <div className={slot("bulk")}>
      <p className="sp-sr-only" role="status">
        {stopping ? words.bulk.stopping : said}
      </p>
      <p className="sp-bulk-count" aria-hidden="true">
        {stopping ? words.bulk.stopping : text}
      </p>
      <progress
        className="sp-progress"
        aria-label={said}
        {...(total !== undefined && { value: done, max: total })}
      />
      <Button size="sm" busy={stopping} onClick={onStop}>
        {words.bulk.stop}
      </Button>
    </div>
  );
}
