import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

/** Kilobytes of a style sheet with all that it imports, minified and gzipped. */
export async function styleSize(file: string): Promise<number> {
  const { output } = (await build({
    root: join(process.cwd(), "test"),
    configFile: false,
    logLevel: "error",
    build: { write: false, rolldownOptions: { input: join(process.cwd(), file) } },
  })) as Rolldown.RolldownOutput; // one input, not watched
  const css = output.find((part) => part.type === "asset" && part.fileName.endsWith(".css"));
  if (css?.type !== "asset") throw new Error("no style sheet was built");
  return gzipSync(css.source, { level: 9 }).length / 1_000;
}
