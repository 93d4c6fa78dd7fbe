import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readReport, summaryLine } from "../.config/read-report.mjs";

const vitest = join(import.meta.dirname, "../.config/node_modules/vitest/vitest.mjs");
const TESTS = `
let tries = 0;
describe("a list", () => {
  it("passes", () => {});
  it("passes when it is tried again", () => expect(++tries).toBe(2));
  it("fails both times", () => expect(1).toBe(2));
  it.skip("is skipped", () => {});
  it.todo("is to be written");
});
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sallyport-second-try-"));
  writeFileSync(join(folder, "a.test.mjs"), TESTS);
  writeFileSync(
    join(folder, "vitest.config.mjs"),
    "export default { test: { globals: true, retry: 1 } };",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the last line of npm test names each test that passed at its second try only", () => {
  const report = join(folder, "report.json");
  const args = ["run", "--root", folder, "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: folder });
  expect(status).toBe(1);
  const sum = readReport(JSON.parse(readFileSync(report, "utf8")));
  expect(sum).toEqual({
    passed: 2,
    failed: 1,
    skipped: 2,
    retried: ["a list passes when it is tried again"],
  });
  expect(summaryLine(sum)).toBe(
    "2 passed, 1 failed, 2 skipped; passed at the second try only: “a list passes when it is tried again”",
  );
});

it("the last line of npm test is three counts where nothing was tried twice", () => {
  expect(summaryLine({ passed: 9, failed: 0, skipped: 1, retried: [] })).toBe(
    "9 passed, 0 failed, 1 skipped",
  );
});
