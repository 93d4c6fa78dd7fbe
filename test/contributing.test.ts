import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const text = readFileSync(join(root, ".github/CONTRIBUTING.md"), "utf8");
const folders = ["packages", "test", "stories", ".config", ".storybook", ".github"];
const paths = folders.flatMap((folder) => filesBelow(folder));
const names = new Set(paths.map((path) => basename(path)));

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return /^(?:node_modules|dist|\.sallyport)$/.test(entry.name) ? [] : filesBelow(path);
  });
}

/** Whether there is such a file or folder; `*` is any one name. */
function exists(path: string): boolean {
  if (!path.includes("*")) return existsSync(join(root, path));
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]+");
  return paths.some((one) => new RegExp(`^${escaped}${path.endsWith("/") ? "" : "$"}`).test(one));
}

it("every file and folder that CONTRIBUTING names is there", () => {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, code = ""]) => code);
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => `.github/${link}`);
  const named = quoted.filter((code) => folders.some((folder) => code.startsWith(`${folder}/`)));
  // A name without its folder, after one that says where.
  const bare = quoted.filter((code) => /^[\w.-]+\.(?:tsx?|mjs|md|css)$/.test(code));
  expect(named.length).toBeGreaterThan(50);
  expect([...named, ...links].filter((path) => !exists(path))).toEqual([]);
  expect(bare.filter((name) => !names.has(name))).toEqual([]);
});
