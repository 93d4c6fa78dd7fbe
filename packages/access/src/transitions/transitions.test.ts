import { describe, expect, it } from "vitest";
import type { RequestStatus, VisitorStatus } from "../requests/request.types.ts";
import {
  type Action,
  canAsk,
  canMove,
  canWithdraw,
  type Decision,
  decisionsFor,
  REASON_MAX_LENGTH,
  reasonProblem,
  statusOnAsking,
  takesReason,
  targetOf,
  transition,
} from "./transitions.ts";

const STATUSES: readonly RequestStatus[] = ["pending", "accepted", "rejected", "reset"];
const STANDINGS: readonly VisitorStatus[] = ["none", ...STATUSES];

// Written out a second time, by hand: where each action leads from
// none, pending, accepted, rejected, reset; a dash where it leads nowhere.
const BY_HAND: Record<Action, readonly [by: string, auto: string, manual: string]> = {
  ask: ["requester", "accepted - - - accepted", "pending - - - pending"],
  withdraw: ["requester", "- none - - -", "- none - - -"],
  accept: ["reviewer", "- accepted - accepted accepted", "- accepted - accepted accepted"],
  reject: ["reviewer", "- rejected rejected - rejected", "- rejected rejected - rejected"],
  reopen: ["reviewer", "- - pending pending pending", "- - pending pending pending"],
  reset: ["reviewer", "- reset reset reset -", "- reset reset reset -"],
  grant: [
    "reviewer",
    "accepted accepted - accepted accepted",
    "accepted accepted - accepted accepted",
  ],
};
const ACTIONS = Object.keys(BY_HAND) as Action[];

describe("transitions", () => {
  it.each(ACTIONS)("%s: from every status, in every mode, by everyone", (action) => {
    const [by, auto, manual] = BY_HAND[action];
    for (const actor of ["requester", "reviewer"] as const) {
      const led = (mode: "auto" | "manual" | false): string =>
        STANDINGS.map((from) => transition(from, action, { mode, by: actor }) ?? "-").join(" ");
      const nowhere = "- - - - -";
      expect([actor, led("auto")]).toEqual([actor, actor === by ? auto : nowhere]);
      expect([actor, led("manual")]).toEqual([actor, actor === by ? manual : nowhere]);
      expect([actor, led(false)]).toEqual([actor, nowhere]);
    }
  });

  it("lead from every status to every other by some decision, and never to itself", () => {
    for (const from of STATUSES) {
      for (const to of STATUSES)
        expect([from, to, canMove(from, to)]).toEqual([from, to, from !== to]);
    }
  });

  it.each<[VisitorStatus, Decision[]]>([
    ["none", ["grant"]],
    ["pending", ["accept", "reject", "reset", "grant"]],
    ["accepted", ["reject", "reopen", "reset"]],
    ["rejected", ["accept", "reopen", "reset", "grant"]],
    ["reset", ["accept", "reject", "reopen", "grant"]],
  ])("offer for %s what a reviewer may decide", (status, decisions) => {
    expect([...decisionsFor(status)].sort()).toEqual(decisions.sort());
  });

  it("let ask who never asked or was reset, and withdraw what is pending", () => {
    expect(STANDINGS.filter(canAsk)).toEqual(["none", "reset"]);
    expect(STANDINGS.filter(canWithdraw)).toEqual(["pending"]);
  });

  it("begin by the approval mode, and take reasons where somebody is turned away", () => {
    expect([statusOnAsking("auto"), statusOnAsking("manual")]).toEqual(["accepted", "pending"]);
    expect(STATUSES.filter(takesReason)).toEqual(["rejected", "reset"]);
    expect((["accept", "reject", "reopen", "reset", "grant"] as const).map(targetOf)).toEqual([
      "accepted",
      "rejected",
      "pending",
      "reset",
      "accepted",
    ]);
  });
});

describe("a reason", () => {
  it.each([
    ["accepted", "Well done."],
    ["pending", "Again."],
    ["rejected", "x".repeat(201)],
    ["reset", "🦉".repeat(101)],
    ["rejected", "e\u0301".repeat(101)],
  ] as const)("cannot go with %s as %s", (to, reason) => {
    expect(reasonProblem(to, reason)).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each([
    ["accepted", ""],
    ["pending", undefined],
    ["rejected", "x".repeat(REASON_MAX_LENGTH)],
    ["reset", "🦉".repeat(REASON_MAX_LENGTH / 2)],
  ] as const)("can go with %s as %s", (to, reason) => {
    expect(reasonProblem(to, reason)).toBeUndefined();
  });
});
