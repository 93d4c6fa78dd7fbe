import type { KnownRepo } from "@sallyport/server";
import { describe, expect, it } from "vitest";
import { collectionId } from "../folder/gated-places.ts";
import { planRenames } from "./plan-renames.ts";

const known = (
  id: string,
  place?: string,
  type: "dataset" | "collection" = "dataset",
): KnownRepo => ({
  subject: { type, id },
  requests: 1,
  ...(place !== undefined && { place }),
});
const pairs = (all: readonly KnownRepo[], from: string, to: string, gone: readonly string[] = []) =>
  planRenames(all, from, to, (place) => gone.includes(place)).map(({ from, to, ...more }) => [
    `${from.type} ${from.id}`,
    `${to.type} ${to.id}`,
    ...("place" in more ? [more.place] : []),
  ]);

const ALL = [
  known("local/voices", "/x/all/voices"),
  known("local/songs", "/x/all/songs"),
  known("local/far", "/far"),
  known(collectionId("local", "all"), "/x/all", "collection"),
];

describe("a rename", () => {
  it("of what is not known is none", () => {
    expect(pairs(ALL, "local/none", "acme/none")).toEqual([]);
  });

  it("of one dataset is one, and keeps its place", () => {
    expect(pairs(ALL, "local/voices", "acme/voices")).toEqual([
      ["dataset local/voices", "dataset acme/voices"],
    ]);
  });

  it("of a dataset whose folder is gone frees its place, or takes the one that the new name has", () => {
    const gone = ["/x/all/voices"];
    expect(pairs(ALL, "local/voices", "local/sounds", gone)).toEqual([
      ["dataset local/voices", "dataset local/sounds", null],
    ]);
    const all = [...ALL, known("local/sounds", "/x/all/sounds")];
    expect(pairs(all, "local/voices", "local/sounds", gone)).toEqual([
      ["dataset local/voices", "dataset local/sounds", "/x/all/sounds"],
    ]);
  });

  it("of a collection takes along what is in its folder where the namespace differs", () => {
    expect(pairs(ALL, "local/all", "acme/whole")).toEqual([
      [`collection ${collectionId("local", "all")}`, `collection ${collectionId("acme", "whole")}`],
      ["dataset local/voices", "dataset acme/voices"],
      ["dataset local/songs", "dataset acme/songs"],
    ]);
    expect(pairs(ALL, "local/all", "local/whole")).toHaveLength(1);
  });

  it("of a collection of an earlier version finds its folder by the new name", () => {
    const all = [
      ...ALL.slice(0, 3),
      known(collectionId("local", "all"), undefined, "collection"),
      known(collectionId("acme", "all"), "/x/all", "collection"),
    ];
    expect(pairs(all, "local/all", "acme/all")).toHaveLength(3);
  });
});
