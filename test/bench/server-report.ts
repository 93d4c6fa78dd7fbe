import { call, openServer, REQUESTS } from "./server-data.ts";

/** What a report costs in a process that has done nothing else, in MB above idle, and how long it takes. */
export interface ReportCost {
  readonly format: string;
  readonly above: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Read reports of a filled database's folder; prints what they cost as JSON. For a process of its own. */
export async function measureReports(folder: string): Promise<void> {
  const server = await openServer(folder);
  // What the first of anything takes is not the report's.
  await call(server, "/requests?status=pending&limit=1000");
  await call(server, "/counts");
  const costs: ReportCost[] = [];
  for (const format of ["json", "jsonl", "csv"]) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const idle = process.memoryUsage.rss();
    let peak = idle;
    let bytes = 0;
    const start = performance.now();
    const { body } = await call(server, `/report?format=${format}`);
    if (!body) throw new Error("The report has no body");
    let lines = 0;
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      // Node's own streams are iterable; the DOM's types are not
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 10) lines += 1;
      peak = Math.max(peak, process.memoryUsage.rss());
    }
    const expected = format === "json" ? 0 : REQUESTS + (format === "csv" ? 1 : 0);
    if (lines !== expected) throw new Error(`The ${format} report has ${lines} lines`);
    const seconds = (performance.now() - start) / 1_000;
    costs.push({ format, above: (peak - idle) / 2 ** 20, seconds, megabytes: bytes / 1e6 });
  }
  console.log(JSON.stringify(costs));
  await server.close();
}
