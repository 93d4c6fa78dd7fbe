// Builds the app when its sources changed since the last build: the pages' script, the server, `check`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashTree } from "./tree-hash.mjs";

const root = join(import.meta.dirname, "..");
const app = join(root, "packages/app");
const stamp = join(app, "dist/.built-from");
const RETRY_HINT = "Run npm start again; if it stays, delete packages/app/dist.";

/** Build `packages/app/dist` unless it is up to date. `say` takes one line for people. */
export async function buildApp({ say = () => {} } = {}) {
  const packages = [
    "schema",
    "access",
    "ui",
    "changes",
    "form",
    "review",
    "settings",
    "server",
    "app",
  ];
  const sources = packages.flatMap((name) => [
    join(root, "packages", name, "src"),
    join(root, "packages", name, "package.json"),
  ]);
  const hash = hashTree([
    ...sources,
    join(root, "pnpm-lock.yaml"),
    join(root, ".config/vite.app.mjs"),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  say("Building the app …");
  // Whoever calls may be a test: what is built is the same.
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  const { clientConfig, serverConfig } = await import("./vite.app.mjs");
  try {
    await build(clientConfig(app));
    await build(serverConfig(app));
  } catch (error) {
    throw new Error(`The app could not be built: ${error.message}\n${RETRY_HINT}`, {
      cause: error,
    });
  }
  writeFileSync(stamp, hash);
}
