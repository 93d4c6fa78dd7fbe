// `npm test`: everything, from installing to the end-to-end run, with one line that sums all of it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "./install.mjs";
import { readReport, summaryLine } from "./read-report.mjs";
import { run, tools, typeProjects } from "./run.mjs";

const vitest = join(import.meta.dirname, "node_modules/vitest/vitest.mjs");
const config = join(import.meta.dirname, "vitest.config.ts");
const sum = { passed: 0, failed: 0, skipped: 0, retried: [] };
const say = (line) => console.log(line);

/** A check that passes or fails as a whole. */
function check(name, failed) {
  sum[failed ? "failed" : "passed"] += 1;
  if (failed) console.error(`${name} failed`);
}

/** Run some of vitest's projects and add what its own report says. A crash counts as a failure. */
function tests(...projects) {
  say(`\n— ${projects.join(", ")} —`);
  const folder = mkdtempSync(join(tmpdir(), "sallyport-report-"));
  const report = join(folder, "report.json");
  const code = run(process.execPath, [
    vitest,
    "run",
    "--config",
    config,
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const { passed, failed, skipped, retried } = readReport(
      JSON.parse(readFileSync(report, "utf8")),
    );
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.retried.push(...retried);
    // A file that could not be loaded, or an error outside of any test.
    if (code !== 0 && failed === 0) sum.failed += 1;
  } catch {
    sum.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
}

const only = process.argv.slice(2);
const stages = [
  ["lint", () => check("lint", tools.lint([]) !== 0)],
  [
    "types",
    () => {
      for (const project of typeProjects()) {
        check(
          `types of ${project}`,
          run(process.execPath, [tsc(), "--noEmit", "-p", project]) !== 0,
        );
      }
    },
  ],
  ["unit", () => tests("unit", "components", "repository")],
  ["stories", () => tests("stories")],
  ["e2e", () => tests("e2e")],
];

function tsc() {
  return join(import.meta.dirname, "node_modules/typescript/bin/tsc");
}

try {
  await install({ say });
  // Not earlier: Playwright is there only after the install.
  const { findBrowser } = await import("./find-browser.mjs");
  process.env.SALLYPORT_CHROMIUM = await findBrowser({ say });
  say(`Browser: ${process.env.SALLYPORT_CHROMIUM}`);
  for (const [name, stage] of stages) {
    if (only.length === 0 || only.includes(name)) stage();
  }
} catch (error) {
  console.error(error.message);
  sum.failed += 1;
}
say(`\n${summaryLine(sum)}`);
process.exit(sum.failed === 0 ? 0 : 1);
