// `npm run test:postgres`: the server's own tests on PostgreSQL, and rounds with two server processes.
import { join } from "node:path";
import { install } from "./install.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { run } from "./run.mjs";

const vitest = join(import.meta.dirname, "node_modules/vitest/vitest.mjs");
const config = join(import.meta.dirname, "vitest.config.ts");
const { DATABASE_URL } = process.env;
let cluster;
let failed = 1;
try {
  await install({ say: (line) => console.log(line) });
  cluster = DATABASE_URL ? undefined : await startCluster();
  const env = { ...process.env, SALLYPORT_TEST_POSTGRES: DATABASE_URL ?? cluster.url };
  const tests = (...args) =>
    run(process.execPath, [vitest, "run", "--config", config, ...args], { env });
  const suite = tests("--project", "unit", "packages/server");
  const rounds = tests("--project", "postgres", "--reporter", "verbose");
  failed = suite || rounds;
} catch (error) {
  console.error(error.message);
} finally {
  await cluster?.remove();
}
process.exitCode = failed;
