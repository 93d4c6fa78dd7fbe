import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";

/** Kilobytes of an entry with all that it imports, minified and gzipped; nothing of it left out. */
export async function entrySize(file: string, external: readonly string[] = []): Promise<number> {
  const output = await build({
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
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !("output" in result)) throw new Error("nothing was built");
  const isEntry = (chunk: Rollup.OutputChunk | Rollup.OutputAsset): chunk is Rollup.OutputChunk =>
    chunk.type === "chunk" && chunk.isEntry;
  const code = result.output
    .filter(isEntry)
    .map((chunk) => chunk.code)
    .join("");
  return gzipSync(code, { level: 9 }).length / 1_000;
}
