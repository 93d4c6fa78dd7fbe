import { describe, expect, it } from "vitest";
import type { RequestStatus, VisitorStatus } from "../requests/request.types.ts";
import {
  canAsk,
  canMove,
  type Decision,
  decisionsFor,
  statusOnAsking,
  takesReason,
  targetOf,
} from "./transitions.ts";

const STATUSES: readonly RequestStatus[] = ["pending", "accepted", "rejected", "reset"];

describe("transitions", () => {
  it("lead from every status to every other, and never to itself", () => {
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

  it("let ask who never asked or was reset, and nobody else", () => {
    expect(["none", ...STATUSES].filter((status) => canAsk(status as VisitorStatus))).toEqual([
      "none",
      "reset",
    ]);
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
