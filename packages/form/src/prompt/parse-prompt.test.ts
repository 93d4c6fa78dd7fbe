import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parsePrompt } from "./parse-prompt.ts";
import { mayBeMarkdown, plainPrompt } from "./plain-prompt.ts";
import { Prompt } from "./prompt.tsx";

const html = (text: string): string =>
  renderToStaticMarkup(createElement(Prompt, { tree: parsePrompt(text) }));
const payloads = join(import.meta.dirname, "../../../../../shared/security/xss.json");

describe("a prompt", () => {
  it("keeps harmless Markdown", () => {
    const shown = html(
      "# Terms\n\n**Be kind** and *cite*, see [notes](https://example.org/a).\n\n1. one\n2. `two`\n\n> three",
    );
    for (const part of [
      "<strong>Be kind</strong>",
      "<em>cite</em>",
      'href="https://example.org/a"',
      "<ol>",
      "<code>two</code>",
      "<blockquote>",
    ]) {
      expect(shown).toContain(part);
    }
  });

  it("links to http, https and mailto alone, without credentials and with rel", () => {
    expect(html("[x](https://example.org)")).toContain('rel="noopener noreferrer nofollow ugc"');
    for (const href of [
      "javascript:alert(1)",
      "JAVASCRIPT:alert(1)",
      "data:text/html,x",
      "/relative",
      "https://user:pass@example.org",
      "java\tscript:alert(1)",
      "vbscript:x",
    ]) {
      expect([href, html(`[x](${href})`).includes("<a ")]).toEqual([href, false]);
    }
  });

  it("shows HTML and images as text", () => {
    const shown = html(
      "<img src=x onerror=alert(1)> text ![beacon](https://example.org/x.png)\n\n<script>alert(1)</script>",
    );
    expect(shown).not.toMatch(/<(?:img|script)/);
    expect(shown).toContain("beacon");
  });

  it.each([
    ["nested quotes", "> ".repeat(5_000)],
    ["open emphasis", "*a_ ".repeat(4_000)],
    ["nested lists", Array.from({ length: 200 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n")],
    ["too much of it", "word ".repeat(30_000)],
  ])("falls back to plain text for %s", (_, text) => {
    expect(html(text).length).toBeGreaterThan(10);
  });

  it("reads no text that is made of marks, and every other one up to the most", () => {
    expect(parsePrompt("**a".repeat(5_000))).toEqual(plainPrompt("**a".repeat(5_000)));
    const bold = "**word** and more words. ".repeat(600);
    expect(bold.length).toBeGreaterThan(14_000);
    expect(html(bold).match(/<strong>/g)).toHaveLength(600);
  });

  it("keeps the lines and paragraphs of a text that is not Markdown", () => {
    expect(renderToStaticMarkup(createElement(Prompt, { tree: plainPrompt("a\nb\n\nc") }))).toBe(
      '<div class="sp-prose" dir="auto"><p class="sp-prose-lines">a\nb</p><p class="sp-prose-lines">c</p></div>',
    );
  });

  it.each(["- x\n", "a\n\n", "\n", "1", "> ", "a@"])("makes one element of too much %j", (part) => {
    const text = `a${part.repeat(150_000 / part.length)}b`;
    expect(parsePrompt(text)).toEqual([{ type: "lines", text: text.trim() }]);
    expect(mayBeMarkdown(text)).toBe(false);
  });

  if (existsSync(payloads)) {
    const list: readonly (string | { payload?: string; input?: string; value?: string })[] =
      Object.values(JSON.parse(readFileSync(payloads, "utf8"))).flat() as never;
    it("leaves nothing of public payloads but text and safe links", () => {
      const texts = list.map((item) =>
        typeof item === "string" ? item : (item.payload ?? item.input ?? item.value ?? ""),
      );
      expect(texts.filter((text) => text !== "").length).toBeGreaterThan(100);
      const allowed =
        /^(?:div|p|br|strong|em|del|code|pre|blockquote|hr|ul|ol|li|a|table|thead|tbody|tr|th|td)$/;
      for (const text of texts) {
        const shown = html(text);
        const tags = [...shown.matchAll(/<([a-z0-9]+)([^>]*)>/gi)];
        for (const [, tag = "", attributes = ""] of tags) {
          expect([text, tag]).toEqual([text, expect.stringMatching(allowed)]);
          const names = [...attributes.matchAll(/\s([a-z-]+)=/gi)].map(([, name]) => name);
          expect([
            text,
            names.every((name) => /^(?:class|dir|href|rel|scope|role|tabindex)$/i.test(name ?? "")),
          ]).toEqual([text, true]);
        }
      }
    });
  } else {
    it.skip("leaves nothing of public payloads (skipped: they are not beside this repository)");
  }
});
