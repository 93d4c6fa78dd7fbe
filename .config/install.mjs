// Installs what the lockfile says, when it says something new. Needs Node and npm alone.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".sallyport-installed");
const PNPM = "pnpm@12.21.0";
const OLDEST = [20, 19];

/** Install with a frozen lockfile unless that was done already. Rejects with one sentence. */
export async function install({ say = () => {} } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(
      `Sallyport needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}.`,
    );
  }
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .update(readFileSync(join(root, "pnpm-workspace.yaml")))
    .update(process.versions.modules)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  // What another package manager left here cannot be built upon.
  if (existsSync(modules) && !existsSync(join(modules, ".modules.yaml"))) {
    rmSync(modules, { recursive: true, force: true });
  }
  say("Installing dependencies …");
  const { code, output } = await run("npx", ["--yes", PNPM, "install", "--frozen-lockfile"]);
  if (code !== 0) {
    throw new Error(
      `The dependencies could not be installed (npx ${PNPM} install):\n${output.trim()}`,
    );
  }
  writeFileSync(stamp, wanted);
}

/** Run a command of npm's; its output is kept for the case that it fails. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      // On Windows npx is a script, which only a shell starts.
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
      // Nobody is there to answer a question.
      env: { ...process.env, CI: "true" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output = (output + text).slice(-20_000);
      });
    }
    child.once("error", (error) => reject(new Error(`npx could not be started: ${error.message}`)));
    child.once("exit", (code) => resolve({ code, output }));
  });
}
