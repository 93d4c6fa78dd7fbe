import { describe, expect, it } from "vitest";
import { nextLink } from "./next-link.ts";

const page = { origin: "https://hub.example", path: "/api/datasets/acme/voices/requests" };
const HERE = `${page.origin}${page.path}`;

describe("the link to the next page", () => {
  it.each<[string, string | null, string | undefined]>([
    ["none", null, undefined],
    ["an empty header", "", undefined],
    ["another relation", `<${HERE}?p=1>; rel="prev"`, undefined],
    ["the next page", `<${HERE}?p=2>; rel="next"`, "p=2"],
    ["a relative one", `<${page.path}?p=2>; rel=next`, "p=2"],
    ["the second of two", `<${HERE}?p=1>; rel="prev", <${HERE}?p=2,3>; rel="next"`, "p=2,3"],
    ["several relations", `<${HERE}?p=2>; title="x"; rel="last next"`, "p=2"],
    [
      "a path that is escaped elsewhere",
      `<${HERE.replace("voices", "voi%63es")}?p=2>; rel=next`,
      "p=2",
    ],
  ])("is read: %s", (_, header, next) => {
    expect(nextLink(header, HERE)).toEqual(next === undefined ? {} : { next });
  });

  it.each([
    ["another origin", `<https://evil.example${page.path}?p=2>; rel="next"`],
    ["another scheme", `<http://hub.example${page.path}?p=2>; rel="next"`],
    ["another path", `<${page.origin}/api/whoami-v2>; rel="next"`],
    ["a broken escape", `<${HERE}%E0%A4%A?p=2>; rel="next"`],
    ["a lone percent sign", `<${page.origin}/%?p=2>; rel="next"`],
    ["no URL", `<http://[>; rel="next"`],
    ["nothing in its brackets", `<>; rel="next"`],
    ["no brackets", `${HERE}?p=2; rel="next"`],
    ["an open bracket", `<${HERE}?p=2; rel="next"`],
    ["credentials", `<https://ada:secret@hub.example${page.path}?p=2>; rel="next"`],
  ])("ends paging with a warning where it has %s", (_, header) => {
    expect(nextLink(header, HERE)).toEqual({ incomplete: true });
  });
});
