// Builds what is published: every package but the app, file by file, with declarations and styles.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsdown";

const root = join(import.meta.dirname, "../packages");
// The app is one bundle with pages of its own: build-app.mjs.
const names = readdirSync(root).filter((name) => name !== "app");

for (const name of names) {
  const folder = join(root, name);
  const { exports, publishConfig } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // What only our tests import is not published.
  const entries = Object.keys(publishConfig.exports)
    .map((path) => exports[path])
    .filter((file) => file.endsWith(".ts"));
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  await build({
    cwd: folder,
    config: false,
    entry: entries,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    // A file stays a file, and keeps its "use client".
    unbundle: true,
    // TypeScript 7 has no API: declarations come from the explicit types of every export.
    dts: { oxc: true },
    fixedExtension: false,
    clean: false,
    logLevel: "warn",
  });
  for (const file of readdirSync(join(folder, "src"), { recursive: true })) {
    const from = join(folder, "src", file);
    if (from.endsWith(".css")) cpSync(from, join(folder, "dist", file));
  }
  if (!existsSync(join(folder, "dist/index.js")))
    throw new Error(`packages/${name} was not built.`);
  console.log(`Built @sallyport/${name}`);
}
