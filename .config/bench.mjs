// `npm run bench -- schema`: builds a benchmark as a user's bundler would, and runs it.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "./install.mjs";

const root = join(import.meta.dirname, "..");
const folder = join(root, "test/bench");
const [name] = process.argv.slice(2);
const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);

if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- <${names.join("|")}>`);
  process.exit(2);
}
await install({ say: (line) => console.error(line) });
const { build } = await import("vite");
const outDir = join(folder, ".built");
try {
  await build({
    root: join(root, "test"),
    configFile: false,
    logLevel: "error",
    ssr: {
      noExternal: true,
      external: ["vite", "playwright", "@electric-sql/pglite"],
      target: "node",
    },
    build: { ssr: join(folder, `${name}.bench.ts`), outDir, emptyOutDir: true, target: "node20" },
  });
  const { run } = await import(pathToFileURL(join(outDir, `${name}.bench.js`)).href);
  await run();
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
