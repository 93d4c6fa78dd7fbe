import type { KnownRepo } from "@sallyport/server";
import { describe, expect, it } from "vitest";
import { findFormerNames, type Served } from "./find-former-names.ts";

type Type = "dataset" | "collection";
const known = (
  id: string,
  place: string | undefined,
  requests: number,
  type: Type = "dataset",
) => ({
  subject: { type, id },
  requests,
  ...(place !== undefined && { place }),
});
const served = (id: string, place: string, type: Type = "dataset"): Served => ({
  subject: { type, id },
  place,
});
const NEW = served("acme/voices", "/x/voices");
const find = (
  all: readonly KnownRepo[],
  {
    others = [],
    one = NEW,
    gone = [] as string[],
  }: { others?: Served[]; one?: Served; gone?: string[] } = {},
) =>
  findFormerNames(all, [...others, one], one, (place) => gone.includes(place)).map(
    ({ subject }) => subject.id,
  );

describe("former names", () => {
  it("are those of the same place with requests", () => {
    expect(find([known("local/voices", "/x/voices", 2)])).toEqual(["local/voices"]);
  });

  it.each<[string, readonly KnownRepo[]]>([
    ["nothing is kept", []],
    [
      "the new name has requests",
      [known("local/voices", "/x/voices", 2), known("acme/voices", "/x/voices", 1)],
    ],
    ["the old name has none", [known("local/voices", "/x/voices", 0)]],
    ["the place is another that is there", [known("local/songs", "/x/songs", 2)]],
    [
      "it is a model",
      [
        {
          ...known("local/voices", "/x/voices", 2),
          subject: { type: "model", id: "local/voices" },
        },
      ],
    ],
  ])("are none where %s", (_, all) => {
    expect(find(all)).toEqual([]);
  });

  it("are none that are served", () => {
    const others = [served("local/voices", "/x/voices")];
    expect(find([known("local/voices", "/x/voices", 2)], { others })).toEqual([]);
  });

  it("are those of a folder beside it that is gone, unless the same place has some", () => {
    const all = [known("local/sounds", "/x/sounds", 2), known("local/far", "/far/off", 2)];
    const gone = ["/x/sounds", "/far/off"];
    expect(find(all)).toEqual([]);
    expect(find(all, { gone })).toEqual(["local/sounds"]);
    expect(find([...all, known("local/voices", "/x/voices", 1)], { gone })).toEqual([
      "local/voices",
    ]);
  });

  it("are none of a folder beside it where the new name was known before", () => {
    const all = [known("local/sounds", "/x/sounds", 2), known("acme/voices", "/x/voices", 0)];
    expect(find(all, { gone: ["/x/sounds"] })).toEqual([]);
  });

  it("of a collection are found by its folder, or by the namespace of what is in it", () => {
    const one = served("acme/all-2", "/x", "collection");
    const member = known("local/voices", "/x/voices", 1);
    expect(find([member, known("local/all-1", "/x", 0, "collection")], { one })).toEqual([
      "local/all-1",
    ]);
    expect(find([member, known("local/all-1", undefined, 3, "collection")], { one })).toEqual([
      "local/all-1",
    ]);
    expect(find([member, known("olga/all-1", undefined, 3, "collection")], { one })).toEqual([]);
  });
});
