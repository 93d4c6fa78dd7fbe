// `npm run -s check`: nothing on standard output but what the check finds.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
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
const check = join(import.meta.dirname, "../packages/app/dist/check.js");
const { status } = spawnSync(process.execPath, [check, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 2);
