import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";

/**
 * Kilobytes of an entry with all that it imports, minified and gzipped; nothing of it left out but
 * what is loaded later. Built as for a server: a page's build adds its own loader.
 */
export async function entrySize(file: string, external: readonly string[] = []): Promise<number> {
  const output = await build({
    root: join(process.cwd(), "test"),
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, external: [...external], target: "webworker" },
    build: {
      ssr: join(process.cwd(), file),
      write: false,
      minify: true,
      target: "es2022",
      // Everything that the entry exports counts, whoever uses it.
      rollupOptions: { external: [...external], preserveEntrySignatures: "strict" },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !("output" in result)) throw new Error("nothing was built");
  const chunks = new Map(
    result.output.filter((part) => part.type === "chunk").map((chunk) => [chunk.fileName, chunk]),
  );
  const code = [...atOnce(chunks)].map((chunk) => chunk.code).join("");
  return gzipSync(code, { level: 9 }).length / 1_000;
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
