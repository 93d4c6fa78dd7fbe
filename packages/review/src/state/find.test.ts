import type { AccessRequest } from "@sallyport/access";
import { describe, expect, it } from "vitest";
import { foundAmong } from "./find.ts";

const request = (id: string, fullname: string, answer: string): AccessRequest => ({
  user: { id, username: `user-${id}`, fullname },
  status: "pending",
  requestedAt: "2026-01-01T00:00:00.000Z",
  answers: [["Company", answer]],
});
const REQUESTS = [
  request("1", "İbrahim Çelik", "Straße 1"),
  request("2", "Zoë Ångström", "Işık"),
  request("3", "\ufeffÉmile", ""),
];
const UNABLE = { search: "none", sort: false, filters: false } as const;
const found = (search: string, sort: "newest" | "name" = "newest") =>
  foundAmong(REQUESTS, { search, sort, filters: [] }, UNABLE).map(({ user }) => user.id);

describe("a search among the loaded requests", () => {
  it.each([
    ...["ibrahim", "IBRAHIM", "İBRAHİM", "ibrahİm", " celik", "strasse"].map((s) => [s, "1"]),
    ...["zoe", "ANGSTROM", "isik", "ışık", "IŞIK"].map((s) => [s, "2"]),
    ...["emile", "ÉMILE", "e\u0301mile"].map((s) => [s, "3"]),
  ] as const)("for %j finds them", (search, id) => {
    expect(found(search ?? "")).toEqual([id]);
  });

  it("has them by name as a reader sorts them", () => {
    expect(found("", "name")).toEqual(["3", "1", "2"]);
  });
});
