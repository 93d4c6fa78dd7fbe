import { describe, expect, it } from "vitest";
import { cardBody } from "../site/card-body.ts";
import { fileSize } from "./file-size.ts";
import { safeJson } from "./islands.ts";
import { resolvePath } from "./repo-paths.ts";

describe("a page", () => {
  it("carries data that cannot end their element", () => {
    const data = { text: "</script><script>alert(1)</script><!-- \u2028" };
    expect(safeJson(data)).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(safeJson(data))).toEqual(data);
  });

  it("links to files with any name", () => {
    const repo = { type: "dataset", id: "acme/voices" } as const;
    expect(resolvePath(repo, "a b/#?.txt")).toBe(
      "/datasets/acme/voices/resolve/main/a%20b/%23%3F.txt",
    );
  });

  it("writes sizes as people read them", () => {
    expect([0, 999, 1_000, 42_663, 5_400_000].map(fileSize)).toEqual([
      "0 bytes",
      "999 bytes",
      "1 kB",
      "43 kB",
      "5.4 MB",
    ]);
  });

  it("shows a card's text without its metadata", () => {
    expect(cardBody("---\na: 1\n---\n# Voices\n")).toBe("# Voices\n");
    expect(cardBody("\uFEFF---\r\na: 1\r\n---\r\ntext")).toBe("text");
    expect(cardBody("a: 1\nb: 2\n")).toBe("");
    expect(cardBody("# Only text")).toBe("# Only text");
  });
});
