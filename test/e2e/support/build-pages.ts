import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";

export const PAGES = [
  "gate-page",
  "prompt-page",
  "review-page",
  "settings-page",
  "shadow-page",
  "triage-page",
] as const;

export type ReactVersion = 18 | 19;

// The oldest React that the packages take, under a name of its own.
const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const REACT_18 = [
  { find: /^react(?=$|\/)/, replacement: folderOf("react-18") },
  { find: /^react-dom(?=$|\/)/, replacement: folderOf("react-dom-18") },
];

/** Builds the pages of made-up hosts as a host's bundler would, into a folder each per React. */
export async function buildPages(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "sallyport-pages-"));
  for (const react of [18, 19] as const) await buildWith(react, folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function buildWith(react: ReactVersion, folder: string): Promise<void> {
  const root = join(import.meta.dirname, "../pages");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ...(react === 18 && { resolve: { alias: REACT_18 } }),
    build: {
      outDir: join(folder, `${react}`),
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: PAGES.map((name) => join(root, `${name}.tsx`)),
        output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  });
}
