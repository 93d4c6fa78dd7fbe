// `npm start`: install what changed, build what changed, start the app. Needs Node and npm alone.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { install } from "./install.mjs";

const main = join(import.meta.dirname, "../packages/app/dist/main.js");
const say = (line) => console.log(line);

try {
  await install({ say });
  // Not earlier: vite is there only after the install.
  const { buildApp } = await import("./build-app.mjs");
  await buildApp({ say });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const app = spawn(process.execPath, ["--enable-source-maps", main, ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => app.kill(signal));
app.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
