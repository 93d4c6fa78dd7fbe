"use client";
import type { AccessRequest, Repo, RequestStatus } from "@sallyport/access";
import { takesReason } from "@sallyport/access";
import { type ReactElement, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { lazyPart, usePart } from "../internal/on-demand.tsx";
import { RetryNote } from "../internal/retry-note.tsx";
import type { ReviewPlace } from "../internal/review.types.ts";
import type { DecisionOption } from "../internal/review-controller.types.ts";
import { RequestCard } from "../request/request-card.tsx";
import type { RowActions } from "../request/request-cells.types.ts";
import { RequestRow } from "../request/request-row.tsx";
import { useLookAlikes } from "../request/use-look-alikes.ts";
import { decisionOptions } from "../state/decision-options.ts";
import { countBefore } from "../state/list-state.ts";
import { extended, toggled } from "../state/selection.ts";
import { useGates } from "../state/use-gates.ts";
import type { RowFocus } from "../triage/use-row-focus.ts";
import { useTriage } from "../triage/use-triage.ts";
import type { RequestListProps } from "./request-list.types.ts";
import { RequestRows } from "./request-rows.tsx";

export interface RequestGridProps extends RequestListProps {
  /** The element that scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly handle: RefObject<VirtualizerHandle | null>;
  /** The user ids of the rows. */
  readonly ids: readonly string[];
  readonly focus: RowFocus;
}

const TABLE = lazyPart(() => import("../table/table.ts"));

/** A decision whose reason is being written. */
interface Unsent {
  readonly userId: string;
  readonly option: DecisionOption;
}

/** The rows of a list, as a grid: one stop of the tab order, keys to go through it and to decide. */
export function RequestGrid(props: RequestGridProps): ReactElement {
  const { adapter, review, place, messages, gate, gateFingerprint, singleKeys } = props;
  const { box, handle, ids, focus } = props;
  const { requests } = review;
  const { loaded, retry } = usePart(TABLE, props.table);
  // Until the table part is loaded, or if it fails to load, rows are cards.
  const table = props.table ? loaded : undefined;
  const list = review.state.lists[place.list];
  const before = countBefore(list);
  const gates = useGates({ adapter, requests });
  const alike = useLookAlikes(requests);
  const [unsent, setUnsent] = useState<Unsent>();
  const { selection, progress } = review.bulk;
  const { repo } = adapter;
  const columns = useMemo(() => {
    if (!table) return [];
    const others = requests.filter((request) => otherFormOf(request, repo) !== undefined);
    const answered = new Set(others.map(({ gateFingerprint: form = "" }) => gates.get(form)));
    return table.columnsOf(
      gate,
      [...answered].filter((form) => form !== undefined),
    );
  }, [table, gate, gates, requests, repo]);
  const { reset } = adapter.capabilities;
  const options = useMemo(
    () => (progress ? [] : decisionOptions(place.list, { reset })),
    [place.list, reset, progress],
  );
  const send = (request: AccessRequest, to: RequestStatus, reason?: string): void => {
    const { id } = request.user;
    focus.leave(id);
    // Keep a reason that is being written for another request.
    setUnsent((now) => (now?.userId === id ? undefined : now));
    review.decide(request, to, reason);
  };
  const askReason = (request: AccessRequest, option: DecisionOption | undefined): void => {
    const userId = request.user.id;
    if (!option) {
      setUnsent(undefined);
      // The button is back after this render.
      if (unsent) queueMicrotask(() => focus.focus(userId, unsent.option.decision));
    } else setUnsent({ userId, option });
  };
  const chooseForSelection = (option: DecisionOption): void => {
    setUnsent(undefined);
    review.bulk.choose(option);
  };
  const onKeyDown = useTriage({
    requests,
    focus,
    singleKeys,
    actions: {
      choose: (request, decision) => {
        const option = options.find((one) => one.decision === decision);
        if (!option) return;
        if (selection.chosen.size > 0) chooseForSelection(option);
        else if (takesReason(option.to)) askReason(request, option);
        else send(request, option.to);
      },
      undo: review.undoLast,
      select: ({ user }) => review.bulk.select(toggled(selection, requests, user.id, false)),
      extend: (...pair) => review.bulk.select(extended(selection, pair)),
      search: props.onSearch,
      showKeys: props.onShowKeys,
    },
  });
  const actions = useRowActions({
    register: focus.register,
    select: ({ user }, range) => review.bulk.select(toggled(selection, requests, user.id, range)),
    open: ({ user }, opened) =>
      props.setPlace(opened ? { ...place, request: user.id } : closed(place)),
    askReason,
    send,
  });

  const readAhead = (): void => {
    const { current } = handle;
    if (!current) return;
    const { scrollOffset, scrollSize, viewportSize } = current;
    const atEnd = scrollOffset + AHEAD * viewportSize > scrollSize;
    const atStart = scrollOffset < AHEAD * viewportSize;
    // A search that leaves few of many loaded rows would otherwise load both ends in turn, forever.
    const few = atEnd && atStart && requests.length < list.requests.length;
    if (few && list.dropped.length > 0) return;
    if (atEnd && list.nextCursor !== undefined) review.load("next");
    else if (atStart) review.load("earlier");
  };
  // Rows that leave bring the end nearer, as scrolling does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `readAhead` is new on every render; only other rows are news
  useEffect(readAhead, [requests]);
  const stay = [focus.active, unsent?.userId, place.request].flatMap((id) => {
    const at = id === undefined ? -1 : ids.indexOf(id);
    return at === -1 ? [] : [at];
  });
  const total = place.search || place.filters ? undefined : review.state.counts?.[place.list];
  const known = list.nextCursor === undefined ? before + requests.length : total;
  return (
    <>
      {retry && (
        <RetryNote messages={messages} onRetry={retry}>
          <p>{messages.notLoaded}</p>
        </RetryNote>
      )}
      <div
        role="grid"
        className="sp-request-rows"
        data-layout={table ? "table" : "cards"}
        style={table?.columnStyle(columns.length)}
        aria-label={messages.lists[place.list]}
        aria-rowcount={known === undefined ? -1 : known + (table ? 1 : 0)}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
      >
        {table && <table.TableHeader columns={columns} messages={messages} />}
        <RequestRows
          startMargin={table ? HEADER_PX : 0}
          requests={requests}
          before={before}
          box={box}
          handle={handle}
          kept={stay}
          onScroll={readAhead}
        >
          {(request, index) => {
            const { id, username } = request.user;
            const answered = request.gateFingerprint;
            const otherForm = otherFormOf(request, adapter.repo);
            const cells = {
              request,
              gate: (answered === undefined ? undefined : gates.get(answered)) ?? gate,
              otherForm,
              earlierGate:
                otherForm === undefined &&
                gateFingerprint !== undefined &&
                answered !== undefined &&
                answered !== gateFingerprint,
              alike: alike.has(username),
              options,
              templates: props.reasonTemplates ?? NONE,
              selected: selection.chosen.has(id),
              opened: place.request === id,
              reasonFor: unsent?.userId === id ? unsent.option : undefined,
              active: focus.active === id,
              // With a selection, the keys act on that.
              singleKeys: singleKeys && selection.chosen.size === 0,
              messages,
              actions,
            };
            return (
              <RequestRow
                key={id}
                {...cells}
                rowIndex={before + index + (table ? 2 : 1)}
                className={table ? "sp-table-row" : undefined}
              >
                {(rowId) =>
                  table ? (
                    <table.TableCells {...cells} id={rowId} columns={columns} />
                  ) : (
                    <RequestCard {...cells} id={rowId} />
                  )
                }
              </RequestRow>
            );
          }}
        </RequestRows>
      </div>
    </>
  );
}

/** The repository whose form a request of a group answers, where it is not the one reviewed. */
function otherFormOf({ formRepo }: AccessRequest, repo: Repo): string | undefined {
  const same = formRepo?.type === repo.type && formRepo.id === repo.id;
  return same ? undefined : formRepo?.id;
}

const NONE: readonly string[] = [];

// How high a table's header is, in CSS pixels: the rows begin below it.
const HEADER_PX = 36;

// So many screens before the end, or the beginning of what is loaded, the next page is asked for.
const AHEAD = 2;

/** The same functions for every render, so that a row is rendered when it changes and not before. */
function useRowActions(actions: RowActions): RowActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      register: (...given) => latest.current.register(...given),
      select: (...given) => latest.current.select(...given),
      open: (...given) => latest.current.open(...given),
      askReason: (...given) => latest.current.askReason(...given),
      send: (...given) => latest.current.send(...given),
    }),
    [],
  );
}

function closed({ request: _, ...place }: ReviewPlace): ReviewPlace {
  return place;
}
