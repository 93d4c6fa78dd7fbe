"use client";
import type { AccessRequest, ReviewAdapter } from "@sallyport/access";
import { errorData, takesReason } from "@sallyport/access";
import { type RefObject, useCallback, useRef, useState } from "react";
import type {
  BulkController,
  BulkProgress,
  DecisionOption,
} from "../internal/review-controller.types.ts";
import type { ReviewEvent } from "../internal/review-state.types.ts";
import { foundAmong, serverQuery } from "./find.ts";
import { readPage } from "./read-page.ts";
import { NOTHING_SELECTED, selectionOf, withoutGone } from "./selection.ts";

const PAGE = 1_000;

// More than these are decided on only after a confirmation, however well it can be undone.
const MANY = 25;

export interface UseBulkOptions {
  readonly adapter: ReviewAdapter;
  readonly dispatch: (event: ReviewEvent) => void;
  /** Work is under way: set here, read elsewhere. */
  readonly busy: RefObject<boolean>;
}

/** Selecting many requests and deciding on them. */
export function useBulk({ adapter, dispatch, busy }: UseBulkOptions): BulkController {
  const [selection, select] = useState(NOTHING_SELECTED);
  const [unconfirmed, setUnconfirmed] = useState<DecisionOption>();
  const [progress, setProgress] = useState<BulkProgress>();
  const stopped = useRef(false);
  const collecting = useRef(false);

  const begin = useCallback(
    async (first: BulkProgress, work: () => Promise<void>): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      stopped.current = false;
      setProgress(first);
      try {
        await work();
      } catch (error) {
        dispatch({ type: "notice", notice: { kind: "not-collected", error: errorData(error) } });
      } finally {
        busy.current = false;
        collecting.current = false;
        setProgress(undefined);
      }
    },
    [busy, dispatch],
  );

  const { chosen } = selection;
  // Another selection is another decision.
  if (unconfirmed && chosen.size === 0) setUnconfirmed(undefined);
  const unselect = (gone: ReadonlySet<string>): void => select((now) => withoutGone(now, gone));
  const stop = useCallback((): void => {
    stopped.current = true;
    setProgress((now) => now && { ...now, stopping: true });
  }, []);

  const decideAll: BulkController["decideAll"] = async ([first, ...others], undo) => {
    if (!first) return;
    const gone = new Set<string>();
    const total = others.length + 1;
    return begin({ kind: "deciding", done: 0, total, stopping: false }, async () => {
      const { takeDecisions } = await import("./late.ts");
      const notice = await takeDecisions(adapter, [first, ...others], {
        undo,
        onChunk: (settled, done) => {
          dispatch({ type: "settled", settled });
          for (const { before } of settled) gone.add(before.user.id);
          setProgress((now) => now && { ...now, done });
        },
        stopped: () => stopped.current,
      });
      // Once, and not with each chunk: a selection may be as long as the list.
      unselect(gone);
      dispatch({ type: "notice", notice });
    });
  };
  const confirm = (to: AccessRequest["status"], reason?: string): void => {
    setUnconfirmed(undefined);
    void decideAll([...chosen.values()].map((request) => ({ request, to, reason })));
  };

  return {
    selection,
    unconfirmed,
    progress,
    select,
    unselect,
    choose: (next) => {
      if (takesReason(next.to) || chosen.size > MANY) setUnconfirmed(next);
      else confirm(next.to);
    },
    confirm,
    cancel: () => setUnconfirmed(undefined),
    clear: useCallback(() => {
      select(NOTHING_SELECTED);
      if (collecting.current) stop();
    }, [stop]),
    selectAll: (list, find) =>
      begin({ kind: "collecting", done: 0, total: undefined, stopping: false }, async () => {
        collecting.current = true;
        const { collect } = await import("./late.ts");
        const requests = await collect(
          (cursor) =>
            readPage(adapter, {
              status: list,
              limit: PAGE,
              ...serverQuery(find, adapter.capabilities),
              ...(cursor !== undefined && { cursor }),
            }),
          (done) => {
            setProgress((now) => now && { ...now, done });
            return stopped.current;
          },
        );
        if (!stopped.current) {
          select(selectionOf(foundAmong(requests, find, adapter.capabilities)));
        }
      }),
    decideAll,
    stop,
  };
}
