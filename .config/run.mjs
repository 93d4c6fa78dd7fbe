// Runs a tool of the repository after installing what it needs: `npm run lint`, `types`, `storybook` …
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";

const root = join(import.meta.dirname, "..");
const bin = (name, from = ".config") => join(root, from, "node_modules/.bin", name);

/** Every TypeScript project of the repository. */
export function typeProjects() {
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name));
  return [...packages, "stories", ".storybook", ".config", "test"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => /^tsconfig.*\.json$/.test(file))
      .map((file) => join(folder, file)),
  );
}

/** Run a command with our streams. Gives its exit code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  return status ?? 1;
}

export const tools = {
  lint: (args) => run(bin("biome"), ["check", "--error-on-warnings", ...args, "."]),
  format: () => run(bin("biome"), ["check", "--write", "."]),
  // TypeScript 7 checks a project in a second; one after the other is soon done.
  types: () =>
    typeProjects().reduce(
      (failed, project) => run(bin("tsc"), ["--noEmit", "-p", project]) || failed,
      0,
    ),
  storybook: (args) =>
    run(bin("storybook", ".storybook"), ["dev", "-c", ".", "-p", "6006", "--no-open", ...args], {
      cwd: join(root, ".storybook"),
    }),
  "storybook:build": (args) =>
    run(bin("storybook", ".storybook"), ["build", "-c", ".", "-o", "dist", ...args], {
      cwd: join(root, ".storybook"),
    }),
  "test:adapters": (args) =>
    run(bin("vitest"), [
      "run",
      ...["--config", ".config/vitest.config.ts", "--project", "unit", "--reporter", "verbose"],
      "conformance",
      ...args,
    ]),
  messages: (args) =>
    run(bin("vitest"), [
      "run",
      ...["--config", ".config/vitest.config.ts", "--project", "repository"],
      "test/messages.test.ts",
      ...args,
    ]),
  docs: async () => {
    const { lookPage } = await import("./look/look-page.mjs");
    writeFileSync(join(root, "packages/ui/look.md"), lookPage(root));
    return 0;
  },
  build: () => run(process.execPath, [join(import.meta.dirname, "build-packages.mjs")]),
};

if (process.argv[1] === import.meta.filename) {
  const [name, ...args] = process.argv.slice(2);
  const tool = tools[name];
  if (!tool) {
    console.error(`There is no tool called ${name}; there are ${Object.keys(tools).join(", ")}.`);
    process.exit(2);
  }
  try {
    await install({ say: (line) => console.log(line) });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  process.exit(await tool(args));
}
