import { describe, expect, it } from "vitest";
import { repoIdProblem, slugOf } from "./repo-id.ts";

describe("a repo's name", () => {
  it.each([
    ["voices", "voices"],
    ["my voices (2026)!", "my-voices-2026-"],
    ["Grüße & Küsse", "Gr-e-K-sse"],
    ["a_b.c-d", "a_b.c-d"],
    ["声音", "-"],
    ["001-mer2025.yaml", "001-mer2025.yaml"],
    ["..", "dataset"],
    ["x".repeat(200), "x".repeat(96)],
  ])("is made of %j as %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(repoIdProblem(`local/${slug}`)).toBeUndefined();
  });

  it.each(["voices", "a/b/c", "/b", "a/", "a b/c", "a/b?", `a/${"x".repeat(97)}`, "../x", "a/.."])(
    "is refused as %j",
    (id) => {
      expect(repoIdProblem(id)).toMatch(/\.$/);
    },
  );
});
