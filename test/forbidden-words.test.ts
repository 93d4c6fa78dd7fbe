import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The words in code spans of the first column, under the style guide's last heading. */
function forbiddenWords(): readonly string[] {
  const table = read(".github/STYLE.md").split("## Forbidden words")[1] ?? "";
  const cells = table.split("\n").map((line) => line.split("|")[1] ?? "");
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word));
}

const words = forbiddenWords();
const pattern = new RegExp(
  words.map((word) => (/^\w/.test(word) ? `\\b${word}\\b` : word)).join("|"),
  "giu",
);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return /^(?:node_modules|dist)$/.test(entry.name) ? [] : filesBelow(path);
    return [path];
  });
}

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```|`[^`\n]+`/g, "");
const comments = (text: string): string =>
  (text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm) ?? []).join("\n");
const isMessages = (path: string): boolean =>
  /\/messages\/(?:en|all-english)[\w-]*\.ts$|\/mail\/messages\.ts$/.test(path);

const packages = readdirSync(join(root, "packages"));
const sources = packages
  .flatMap((name) => filesBelow(`packages/${name}/src`))
  .filter((path) => /\.(?:tsx?|css)$/.test(path));
const markdown = (folder: string): readonly string[] =>
  filesBelow(folder).filter((path) => path.endsWith(".md") && path !== ".github/STYLE.md");

/** What is read, by area: its files, and what of them is prose. */
const AREAS: Readonly<Record<string, readonly [readonly string[], (text: string) => string]>> = {
  ...Object.fromEntries(
    packages
      .map(
        (name) =>
          [
            name,
            sources.filter((path) => isMessages(path) && path.startsWith(`packages/${name}/`)),
          ] as const,
      )
      .filter(([, paths]) => paths.length > 0)
      .map(([name, paths]) => [`messages of ${name}`, [paths, (text: string) => text]]),
  ),
  READMEs: [["README.md", ...packages.map((name) => `packages/${name}/README.md`)], withoutCode],
  "the guides and decisions": [
    markdown(".github").filter((path) => !path.includes("/glossary/")),
    withoutCode,
  ],
  changesets: [markdown(".changeset"), withoutCode],
  ...Object.fromEntries(
    packages.map((name) => [
      `comments of ${name}`,
      [sources.filter((path) => path.startsWith(`packages/${name}/`)), comments],
    ]),
  ),
};

describe("forbidden words", () => {
  it("are named by the style guide", () => {
    expect(words).toEqual(expect.arrayContaining(["whoever", "e-mail", " …"]));
    expect("Whoever stands there".match(pattern)).toEqual(["Whoever", "stands"]);
    expect("Loading … a standard".match(pattern)).toEqual([" …"]);
  });

  it.each(Object.entries(AREAS))("are not in %s", (_, [paths, proseOf]) => {
    expect(paths.length).toBeGreaterThan(0);
    const found = paths.flatMap((path) => {
      const matches = proseOf(read(path)).match(pattern) ?? [];
      return matches.map((word) => `${path}: ${word}`);
    });
    expect(found).toEqual([]);
  });
});
