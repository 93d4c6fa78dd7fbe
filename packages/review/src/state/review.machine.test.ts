import type { AccessRequest } from "@sallyport/access";
import { describe, expect, it } from "vitest";
import type { ReviewEvent, ReviewState } from "../internal/review-state.types.ts";
import { INITIAL_REVIEW, newsOf, reviewReducer } from "./review.machine.ts";

const request = (
  id: string,
  status: AccessRequest["status"] = "pending",
  minute = 0,
): AccessRequest => ({
  user: { id, username: id, fullname: id.toUpperCase() },
  status,
  requestedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  answers: [],
});
const after = (state: ReviewState, ...events: ReviewEvent[]): ReviewState =>
  events.reduce(reviewReducer, state);
const page = (
  list: "pending" | "accepted" | "rejected",
  requests: AccessRequest[],
  turn = 1,
): ReviewEvent[] => [
  { type: "read", list, turn, part: "first" },
  { type: "page", list, turn, page: { requests }, part: "first" },
];
const counts = (pending: number, accepted = 0, rejected = 0): ReviewEvent => ({
  type: "counts",
  counts: { pending, accepted, rejected, reset: 0 },
});
const ids = (state: ReviewState, list: "pending" | "accepted" | "rejected"): string[] =>
  state.lists[list].requests.map((r) => r.user.id);

const NO_UNDO = { undo: undefined, mailAt: undefined, told: false };
const [a, b, c] = [
  request("a", "pending", 3),
  request("b", "pending", 2),
  request("c", "pending", 1),
];
const ready = after(
  INITIAL_REVIEW,
  ...page("pending", [a, b, c]),
  ...page("accepted", [], 2),
  counts(3),
);
const accept: ReviewEvent = { type: "decide", request: b, to: "accepted", reason: undefined };

describe("a review", () => {
  it("moves a row and the counts at once, and shows it where it went when it is answered", () => {
    const moving = after(ready, accept);
    expect([ids(moving, "pending"), moving.counts?.pending, moving.counts?.accepted]).toEqual([
      ["a", "c"],
      2,
      1,
    ]);
    const done = after(moving, {
      type: "decided",
      userId: "b",
      request: { ...b, status: "accepted" },
      ...NO_UNDO,
    });
    expect([ids(done, "accepted"), done.notice?.kind, done.deciding.size]).toEqual([
      ["b"],
      "done",
      0,
    ]);
  });

  it("puts a row back where it was when the decision fails, with a way to try again", () => {
    const failed = after(ready, accept, {
      type: "refused",
      userId: "b",
      error: { code: "offline", message: "" },
      current: undefined,
    });
    expect([ids(failed, "pending"), failed.counts?.pending, failed.counts?.accepted]).toEqual([
      ["a", "b", "c"],
      3,
      0,
    ]);
    expect(failed.notice).toMatchObject({ kind: "failed", decision: { to: "accepted" } });
  });

  it("shows a conflict as it stands, in the list it stands in", () => {
    const current = { ...b, status: "accepted" } as const;
    const state = after(ready, { ...accept, to: "rejected" } as ReviewEvent, {
      type: "refused",
      userId: "b",
      error: { code: "conflict", message: "" },
      current,
    });
    expect([ids(state, "pending"), ids(state, "accepted"), state.notice?.kind]).toEqual([
      ["a", "c"],
      ["b"],
      "conflict",
    ]);
    expect([state.counts?.pending, state.counts?.accepted, state.counts?.rejected]).toEqual([
      2, 1, 0,
    ]);
  });

  it("drops the answer to an earlier read", () => {
    const late = after(
      ready,
      { type: "read", list: "pending", turn: 9, part: "first" },
      { type: "page", list: "pending", turn: 5, page: { requests: [] }, part: "first" },
    );
    expect(ids(late, "pending")).toEqual(["a", "b", "c"]);
  });

  it("does not bring back by a read what is being decided", () => {
    const state = after(ready, accept, ...page("pending", [a, b, c], 7));
    expect(ids(state, "pending")).toEqual(["a", "c"]);
  });

  it("adds further pages without doubling anybody", () => {
    const state = after(
      ready,
      { type: "read", list: "pending", turn: 4, part: "next" },
      {
        type: "page",
        list: "pending",
        turn: 4,
        page: { requests: [c, request("d")] },
        part: "next",
      },
    );
    expect(ids(state, "pending")).toEqual(["a", "b", "c", "d"]);
  });

  it("keeps the rows where reading them again fails", () => {
    const state = after(
      ready,
      { type: "read", list: "pending", turn: 4, part: "first" },
      { type: "page-failed", list: "pending", turn: 4, error: { code: "offline", message: "" } },
    );
    expect([
      state.lists.pending.phase,
      ids(state, "pending").length,
      state.lists.pending.error?.code,
    ]).toEqual(["ready", 3, "offline"]);
  });

  it("tells what others did as news, and not what was decided here", () => {
    expect(newsOf(after(ready, counts(5)), "pending")).toBe(2);
    const own = after(
      ready,
      accept,
      { type: "decided", userId: "b", request: undefined, ...NO_UNDO },
      counts(2, 1),
    );
    expect([newsOf(own, "pending"), newsOf(own, "accepted")]).toEqual([0, 0]);
  });

  it("decides nobody twice at a time", () => {
    const twice = after(ready, accept, { ...accept, to: "rejected" } as ReviewEvent);
    expect([twice.deciding.get("b")?.to, twice.counts?.rejected]).toEqual(["accepted", 0]);
  });
});

describe("decisions that fail together", () => {
  const error = { code: "offline", message: "" } as const;
  const decide = (who: AccessRequest): ReviewEvent => ({
    type: "decide",
    request: who,
    to: "accepted",
    reason: undefined,
  });
  const refused = ({ user }: AccessRequest): ReviewEvent => ({
    type: "refused",
    userId: user.id,
    error,
    current: undefined,
  });

  it.each([
    [a, b],
    [b, a],
  ])("bring the rows back in the order in which they stood", (first, second) => {
    const state = after(ready, decide(a), decide(b), refused(first), refused(second));
    expect(ids(state, "pending")).toEqual(["a", "b", "c"]);
  });

  it("bring nobody to a list whose loaded part they are not in", () => {
    const [first] = [request("x", "accepted", 9)];
    const long: ReviewEvent = {
      type: "page",
      list: "accepted",
      turn: 3,
      page: { requests: [first], nextCursor: "more" },
      part: "first",
    };
    const read: ReviewEvent = { type: "read", list: "accepted", turn: 3, part: "first" };
    const far = request("far", "accepted", 1);
    const back: ReviewEvent = { type: "decide", request: far, to: "pending", reason: undefined };
    const state = after(ready, read, long, back, refused(far));
    expect(ids(state, "accepted")).toEqual(["x"]);
  });
});
