import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";

/** What an entry weighs, in kB minified and gzipped. */
export interface EntrySize {
  /** Itself with all that it imports before it runs. */
  readonly eager: number;
  /** What it loads later, all of it together. */
  readonly later: number;
}

/** Kilobytes of an entry with all that it imports, minified and gzipped, without what is loaded later. */
export async function entrySize(file: string, external: readonly string[] = []): Promise<number> {
  return (await entrySizes(file, external)).eager;
}

/**
 * The size of an entry with all that it exports, whoever uses it, and of what it loads later. Built as for
 * a page, with the half kB that loads it.
 */
export async function entrySizes(
  file: string,
  external: readonly string[] = [],
): Promise<EntrySize> {
  const output = await builtAsByHosts(() =>
    build({
      root: join(process.cwd(), "test"),
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        minify: true,
        target: "es2022",
        modulePreload: false,
        rollupOptions: {
          input: join(process.cwd(), file),
          external: [...external],
          // Everything that the entry exports counts, whoever uses it.
          preserveEntrySignatures: "strict",
        },
      },
    }),
  );
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !("output" in result)) throw new Error("nothing was built");
  const chunks = new Map(
    result.output.filter((part) => part.type === "chunk").map((chunk) => [chunk.fileName, chunk]),
  );
  const eager = atOnce(chunks);
  return {
    eager: weight([...eager]),
    later: weight([...chunks.values()].filter((chunk) => !eager.has(chunk))),
  };
}

/** Where tests run, the library would build what is for developers. */
export async function builtAsByHosts<Output>(run: () => Promise<Output>): Promise<Output> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    return await run();
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}

function weight(chunks: readonly Rollup.OutputChunk[]): number {
  return gzipSync(chunks.map(({ code }) => code).join(""), { level: 9 }).length / 1_000;
}

/** The entry and what it imports before it runs. */
function atOnce(chunks: ReadonlyMap<string, Rollup.OutputChunk>): Set<Rollup.OutputChunk> {
  const found = new Set([...chunks.values()].filter((chunk) => chunk.isEntry));
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported) found.add(imported);
    }
  }
  return found;
}
