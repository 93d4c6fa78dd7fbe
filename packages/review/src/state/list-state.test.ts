import type { AccessRequest } from "@sallyport/access";
import { describe, expect, it } from "vitest";
import type { ListState } from "../internal/review-state.types.ts";
import {
  countBefore,
  EMPTY_LIST,
  LOADED_AT_MOST,
  withinLimit,
  without,
  withPage,
  withRequest,
} from "./list-state.ts";

const PAGE = 500;
const asked = (n: number): AccessRequest => ({
  user: { id: `u${n}`, username: `u${n}`, fullname: "" },
  status: "pending",
  requestedAt: new Date(Date.UTC(2026, 0, 1) - n * 1_000).toISOString(),
  answers: [],
});
/** A page of a list without end; its cursor is the number of its first request. */
const pageAt = (cursor: string | undefined): Parameters<typeof withPage>[1] => ({
  requests: Array.from({ length: PAGE }, (_, i) => asked(Number(cursor ?? 0) + i)),
  nextCursor: String(Number(cursor ?? 0) + PAGE),
});
const readOn = (list: ListState, pages: number): ListState => {
  let now = list;
  for (let page = 0; page < pages; page++) {
    now = withinLimit(withPage(now, pageAt(now.nextCursor), "next"));
  }
  return now;
};
const first = withPage(EMPTY_LIST, pageAt(undefined), "first");
const firstOf = ({ requests }: ListState): string | undefined => requests[0]?.user.id;

describe("a list that is read on and on", () => {
  const far = readOn(first, 20);

  it("keeps so many requests at most, and counts those before them", () => {
    expect(far.requests).toHaveLength(LOADED_AT_MOST);
    expect([countBefore(far), firstOf(far)]).toEqual([8_500, "u8500"]);
  });

  it("never gains at one end what it loses at the other in one step", () => {
    const full = readOn(first, 3);
    const grown = withPage(full, pageAt(full.nextCursor), "next");
    expect([grown.requests.length, countBefore(grown)]).toEqual([LOADED_AT_MOST + PAGE, 0]);
    expect(withinLimit(grown).requests).toHaveLength(LOADED_AT_MOST);
  });

  it("is read again backwards by the cursors of the pages that were let go", () => {
    let back = far;
    for (let page = 0; page < 17; page++) {
      back = withinLimit(withPage(back, pageAt(back.dropped.at(-1)?.cursor), "earlier"));
    }
    expect([countBefore(back), firstOf(back), back.requests.length]).toEqual([0, "u0", 2_000]);
    expect(back.nextCursor).toBe("2000");
    expect(firstOf(readOn(back, 1))).toBe("u500");
  });
});

describe("somebody who comes to a list", () => {
  it("stands in its order", () => {
    const list = without(first, new Set(["u7", "u9"]));
    const back = withRequest(list, asked(9), "newest");
    expect(back.requests[8]?.user.id).toBe("u9");
    const named = { ...asked(1), user: { id: "b", username: "b", fullname: "B" } };
    const byName = withPage(EMPTY_LIST, { requests: [named] }, "first");
    const other = { ...asked(0), user: { id: "c", username: "c", fullname: "Ac" } };
    expect(withRequest(byName, other, "name").requests.map((r) => r.user.id)).toEqual(["c", "b"]);
  });

  it("is not shown out of order where that part of the list is not loaded", () => {
    expect(withRequest(first, asked(90_000), "newest").requests).toHaveLength(PAGE);
    expect(withRequest(readOn(first, 20), asked(3), "newest").requests).toHaveLength(2_000);
  });
});
