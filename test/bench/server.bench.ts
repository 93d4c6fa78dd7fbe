import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { GateServer } from "@sallyport/server";
import { median } from "./measure.ts";
import { call, fill, idOf, openServer, REQUESTS } from "./server-data.ts";
import { measureLoad } from "./server-load.ts";
import type { ReportCost } from "./server-report.ts";

export { measureReports } from "./server-report.ts";

const ROUNDS = 60;
const WARM_UP = 20;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sallyport-bench-"));
  try {
    const server = await openServer(folder);
    await fill(server);
    console.log(
      `| PGlite, ${REQUESTS.toLocaleString("en")} requests for one repo | median | CPU | bound |\n| --- | --: | --: | --: |`,
    );
    await embedded(server);
    await server.close();
    reports(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const loads = await measureLoad();
  console.log(
    "\n| PostgreSQL, two server processes | decisions a second | bound |\n| --- | --: | --: |",
  );
  if (!loads) console.log("| not measured: PostgreSQL is not installed | | |");
  for (const { batch, mail, perSecond } of loads ?? []) {
    const what = `${batch} a call, ${mail ? "with" : "without"} mail`;
    console.log(`| ${what} | ${perSecond.toFixed(0)} | 1,000 |`);
  }
}

async function embedded(server: GateServer): Promise<void> {
  let cursor = "";
  await row("first page of 1,000", 60, () => call(server, "/requests?status=pending&limit=1000"));
  await row("page of 1,000, anywhere", 60, async () => {
    const from = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await (await call(server, `/requests?status=pending&limit=1000${from}`)).json();
    cursor = page.nextCursor ?? "";
  });
  await row("counts", 5, async () => (await call(server, "/counts")).json());
  let n = 0;
  await row("a decision", 15, async () => {
    const decision = { userId: idOf(n), from: "pending", to: "accepted" };
    n += 4; // every fourth is pending
    await call(server, "/decide", { decisions: [decision] });
  });
}

/** CPU time is what a median would be on a machine that does nothing else. */
async function row(name: string, bound: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (round < WARM_UP) continue;
    times.push(performance.now() - start);
    cpu.push((user + system) / 1_000);
  }
  console.log(
    `| ${name} | ${median(times).toFixed(1)} ms | ${median(cpu).toFixed(1)} ms | ${bound} ms |`,
  );
}

/** In a process of its own, which holds nothing of what filling has left. */
function reports(folder: string): void {
  const file = JSON.stringify(pathToFileURL(import.meta.filename).href);
  const script = `(await import(${file})).measureReports(${JSON.stringify(folder)});`;
  const child = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const costs: readonly ReportCost[] = JSON.parse(child.stdout);
  console.log(
    `\n| report of ${REQUESTS.toLocaleString("en")} rows | MB | seconds | MB above idle | bound |\n| --- | --: | --: | --: | --: |`,
  );
  for (const { format, megabytes, seconds, above } of costs) {
    console.log(
      `| ${format} | ${megabytes.toFixed(1)} | ${seconds.toFixed(1)} | ${above.toFixed(0)} | 64 |`,
    );
  }
}
