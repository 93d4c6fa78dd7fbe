"use client";
import type { AccessRequest } from "@sallyport/access";
import { useSallyport } from "@sallyport/ui";
import type { KeyboardEvent } from "react";
import { movedTo } from "./active-row.ts";
import { type Command, commandOf } from "./keys.ts";
import type { RowFocus } from "./use-row-focus.ts";

/** What the keys of a list do beyond moving focus. */
export interface TriageActions {
  /** Take the list's decision of this kind on the selection, or else on the row with focus. */
  choose(request: AccessRequest, decision: "accept" | "reject" | "reopen"): void;
  undo(): void;
  select(request: AccessRequest): void;
  /** Select the row that focus leaves and the one it comes to. */
  extend(from: AccessRequest, to: AccessRequest): void;
  search(): void;
  showKeys(): void;
}

export interface TriageOptions {
  readonly requests: readonly AccessRequest[];
  readonly focus: RowFocus;
  readonly actions: TriageActions;
  /** Whether letters alone do something. */
  readonly singleKeys: boolean;
}

/** The keys of a list of requests: moving between rows and within one, and deciding. */
export function useTriage(options: TriageOptions): (event: KeyboardEvent) => void {
  const { dir } = useSallyport();
  return (event) => {
    const { target, currentTarget } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    // A key pressed in a row's form is not a shortcut: typed text would be lost.
    const form = target.closest("form");
    if (form && currentTarget.contains(form)) return;
    const command = commandOf(event, options.singleKeys);
    if (command ? run(command, options) : moveWithin(event, target, currentTarget, dir)) {
      event.preventDefault();
    }
  };
}

function run(command: Command, { requests, focus, actions }: TriageOptions): boolean {
  const rows = requests.map(({ user }) => user.id);
  const at = focus.active === undefined ? -1 : rows.indexOf(focus.active);
  const request = requests[at];
  const go = (row: string | undefined): boolean => {
    if (row !== undefined) focus.focus(row);
    return true;
  };
  switch (command) {
    case "next":
    case "previous":
    case "first":
    case "last":
      return go(movedTo(rows, focus.active, command));
    case "extendNext":
    case "extendPrevious": {
      const to = requests[at + (command === "extendNext" ? 1 : -1)];
      if (request && to) {
        actions.extend(request, to);
        go(to.user.id);
      }
      return true;
    }
    case "undo":
      actions.undo();
      return true;
    case "search":
      actions.search();
      return true;
    case "keys":
      actions.showKeys();
      return true;
    case "select":
      if (request) actions.select(request);
      return true;
    case "accept":
    case "reject":
    case "reopen":
      if (request) actions.choose(request, command);
      return true;
    default:
      return false;
  }
}

/** Right and Left go through the controls of a row, as in any grid; the row itself comes first. */
function moveWithin(
  { key }: KeyboardEvent,
  target: HTMLElement,
  grid: EventTarget,
  dir: "ltr" | "rtl",
): boolean {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const row = target.closest<HTMLElement>("[role=row]");
  if (step === undefined || !row || !(grid instanceof Node) || !grid.contains(row)) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>("input, button, summary")];
  stops[stops.indexOf(target) + (dir === "rtl" ? -step : step)]?.focus();
  return true;
}
