import { describe, expect, it } from "vitest";
import { labelParts, plainLabel } from "./label-parts.ts";

describe("a label with links", () => {
  it.each([
    [
      "I accept the [Terms](https://a.example/t).",
      "I accept the Terms.",
      [["Terms", "https://a.example/t"]],
    ],
    [
      "[A](https://a.example) and [B](mailto:b@b.example)",
      "A and B",
      [
        ["A", "https://a.example/"],
        ["B", "mailto:b@b.example"],
      ],
    ],
    ["[Wiki](https://w.example/A_(b)) ok", "Wiki ok", [["Wiki", "https://w.example/A_(b)"]]],
    ['[T](https://a.example/ "Title")', "T", [["T", "https://a.example/"]]],
    ["[T](<https://a.example/>)", "T", [["T", "https://a.example/"]]],
    [
      "I read https://a.example/x.",
      "I read https://a.example/x.",
      [["https://a.example/x", "https://a.example/x"]],
    ],
    [
      "(see <https://a.example/x?y=1>)",
      "(see <https://a.example/x?y=1>)",
      [["https://a.example/x?y=1", "https://a.example/x?y=1"]],
    ],
    [
      "同意[条款](https://a.example/条款)。",
      "同意条款。",
      [["条款", "https://a.example/%E6%9D%A1%E6%AC%BE"]],
    ],
  ] as const)("%s", (label, text, links) => {
    const parts = labelParts(label);
    expect(parts.text).toBe(text);
    expect(parts.links.map((link) => [link.text, link.href])).toEqual(links);
  });

  it.each([
    "[go](javascript:alert(1))",
    "[go](data:text/html,x)",
    "[go](/relative)",
    "[go](https://user:pass@a.example)",
    "[go](//a.example)",
    "[go](vbscript:x)",
    "https://user:pass@a.example/",
    "https://",
    "[]( )",
    "[x]",
    "a [b] (c)",
    "1 < 2 [3](4)",
    "",
  ])("%s leads nowhere, and stays as it is written", (label) => {
    expect(labelParts(label)).toEqual({ text: label, links: [] });
  });

  it.each(["[", "[a](", "[a](https://a.example ", "](", "<https://", "[a]((", '[a](x "'])(
    "that repeats %j is read in no time",
    (part) => {
      const start = performance.now();
      plainLabel(part.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
