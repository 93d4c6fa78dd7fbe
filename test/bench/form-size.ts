import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { builtAsByHosts } from "./entry-size.ts";

/** What a form of every field type weighs above React, in kB minified and gzipped, file by file. */
export interface FormSize {
  /** Before the first paint. */
  readonly eager: number;
  /** With all that it loads later, but for Markdown: a plain prompt, or one that a server has read, needs no parser. */
  readonly all: number;
  readonly markdown: number;
  readonly css: number;
}

/** Where the form's pages are, each with one form. */
export const FORM_PAGES = ["gate", "native"] as const;

const folder = join(process.cwd(), "test/bench/form-pages");

/** The form's pages as a host would build them. */
export async function buildFormPages(
  external: readonly string[] = [],
): Promise<Rolldown.RolldownOutput> {
  return (await builtAsByHosts(() =>
    build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: {
          external: [...external],
          input: FORM_PAGES.map((name) => join(folder, `${name}.tsx`)),
          output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
        },
      },
    }),
  )) as Rolldown.RolldownOutput; // one build, not watched
}

export async function formSize(): Promise<FormSize> {
  const { output } = await buildFormPages([
    "react",
    "react-dom",
    "react-dom/client",
    "react/jsx-runtime",
  ]);
  const chunks = new Map(
    output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])),
  );
  const reach = (later: boolean): readonly Rolldown.OutputChunk[] => {
    const found = new Set([...chunks.values()].filter((chunk) => chunk.name === "gate"));
    for (const chunk of found) {
      for (const name of later ? [...chunk.imports, ...chunk.dynamicImports] : chunk.imports) {
        const next = chunks.get(name);
        if (next) found.add(next);
      }
    }
    return [...found];
  };
  const css = output.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [gzipSync(file.source).length] : [],
  );
  const all = reach(true);
  const isMarkdown = ({ name }: Rolldown.OutputChunk): boolean => name === "parse-prompt";
  return {
    eager: weight(reach(false)),
    all: weight(all.filter((chunk) => !isMarkdown(chunk))),
    markdown: weight(all.filter(isMarkdown)),
    css: Math.max(0, ...css) / 1_000,
  };
}

function weight(chunks: readonly Rolldown.OutputChunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length / 1_000, 0);
}
