// `npm run -s check`: nothing on standard output but what the check finds.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "./install.mjs";

const say = (line) => console.error(line);
try {
  await install({ say });
  const { buildApp } = await import("./build-app.mjs");
  await buildApp({ say });
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
// In this process: starting another one takes longer than the check. It sets the exit code.
await import(pathToFileURL(join(import.meta.dirname, "../packages/app/dist/check.js")).href);
