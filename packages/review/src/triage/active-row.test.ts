import type { AccessRequest, RequestStatus } from "@sallyport/access";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewEvent } from "../internal/review-state.types.ts";
import { INITIAL_REVIEW, reviewReducer } from "../state/review.machine.ts";
import { activeAfter, movedTo } from "./active-row.ts";

describe("the row that has focus after a change", () => {
  it("stays the same while it stands, wherever it moves", () => {
    expect(activeAfter(["a", "b", "c"], ["x", "c", "b"], "b")).toBe("b");
  });

  it("is the one that takes its place, past those that left with it", () => {
    expect(activeAfter(["a", "b", "c", "d"], ["a", "d"], "b")).toBe("d");
  });

  it("is the last one where the end left, and none where nobody is left", () => {
    expect(activeAfter(["a", "b", "c"], ["a", "b"], "c")).toBe("b");
    expect(activeAfter(["a"], [], "a")).toBeUndefined();
    expect(activeAfter(["a"], ["z"], "a")).toBe("z");
  });
});

describe("a move", () => {
  it("ends at both ends", () => {
    const rows = ["a", "b", "c"];
    expect(movedTo(rows, "c", "next")).toBe("c");
    expect(movedTo(rows, "a", "previous")).toBe("a");
    expect(movedTo(rows, "a", "last")).toBe("c");
    expect(movedTo(rows, undefined, "next")).toBe("a");
    expect(movedTo([], undefined, "next")).toBeUndefined();
  });
});

const requestOf = (n: number, status: RequestStatus): AccessRequest => ({
  user: { id: `u${n}`, username: `u${n}`, fullname: `U ${n}` },
  status,
  requestedAt: new Date(Date.UTC(2026, 0, 1) - n * 1_000).toISOString(),
  answers: [],
});

/** What an owner, other owners, a server and a network can do to a list that is looked at. */
const action = fc.oneof(
  fc.record({ do: fc.constant("decide" as const), to: fc.constantFrom("accepted", "rejected") }),
  fc.record({ do: fc.constantFrom("answer", "refuse", "conflict", "undo") }),
  fc.record({ do: fc.constant("move" as const), to: fc.constantFrom("next", "previous", "last") }),
  fc.record({ do: fc.constant("arrive" as const), who: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ do: fc.constantFrom("more", "again") }),
);

describe("focus through a thousand random actions", () => {
  it("is on a row that stands, for as long as any stands", () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1_000, maxLength: 1_000 }), (actions) => {
        let turn = 1;
        let from = 100;
        const others = new Set<number>();
        const pageFrom = (first: number): AccessRequest[] =>
          Array.from({ length: 20 }, (_, i) => requestOf(first + i, "pending"));
        const page = (part: "first" | "next", requests: AccessRequest[]): ReviewEvent[] => [
          { type: "read", list: "pending", turn: ++turn, part },
          { type: "page", list: "pending", turn, part, page: { requests, nextCursor: "more" } },
        ];
        let state = page("first", pageFrom(from)).reduce(reviewReducer, INITIAL_REVIEW);
        const rows = (): string[] => state.lists.pending.requests.map(({ user }) => user.id);
        let active = rows()[0];
        const send = (...events: ReviewEvent[]): void => {
          for (const event of events) {
            const before = rows();
            state = reviewReducer(state, event);
            const stood = active;
            active = activeAfter(before, rows(), active ?? rows()[0]) ?? rows()[0];
            if (stood !== undefined && rows().includes(stood)) expect(active).toBe(stood);
            expect(active === undefined).toBe(rows().length === 0);
            if (active !== undefined) expect(rows()).toContain(active);
          }
        };
        for (const step of actions) {
          const request = state.lists.pending.requests.find(({ user }) => user.id === active);
          const [waiting] = state.deciding.values();
          const userId = waiting?.request.user.id ?? "";
          if (step.do === "decide" && request) {
            send({ type: "decide", request, to: step.to as "accepted", reason: undefined });
          } else if (step.do === "answer" && waiting) {
            const rest = { undo: undefined, mailAt: undefined, told: false };
            send({ type: "decided", userId, request: undefined, ...rest });
          } else if (step.do === "refuse" && waiting) {
            const error = { code: "offline", message: "" } as const;
            send({ type: "refused", userId, error, current: undefined });
          } else if (step.do === "conflict" && waiting) {
            const current = { ...waiting.request, status: "reset" } as const;
            const error = { code: "conflict", message: "" } as const;
            send({ type: "refused", userId, error, current });
          } else if (step.do === "undo" && state.notice?.kind === "done") {
            const { before, to } = state.notice;
            send({
              type: "decide",
              request: { ...before, status: to },
              to: before.status,
              reason: undefined,
            });
          } else if (step.do === "move") {
            active = movedTo(rows(), active, step.to as "next");
          } else if (step.do === "arrive") {
            others.add((step as { who: number }).who);
            const arrived = [...others].sort((a, b) => a - b).map((n) => requestOf(n, "pending"));
            send(...page("first", [...arrived, ...pageFrom(from)]));
          } else if (step.do === "more") {
            from += 20;
            send(...page("next", pageFrom(from)));
          } else if (step.do === "again") {
            send(...page("first", pageFrom(from)));
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
