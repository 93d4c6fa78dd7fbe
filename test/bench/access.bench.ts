import { createHttpAdapters } from "@sallyport/access/http";
import { entrySize } from "./entry-size.ts";
import { median } from "./measure.ts";

const REQUESTS = 100_000;
const PAGE = 1_000;
const ROUNDS = 15;
const endpoint = "https://hub.example";
const repo = { type: "dataset", id: "acme/voices" } as const;

const timeOf = (n: number): string => new Date(Date.UTC(2026, 0, 1) - n * 1_000).toISOString();
const idOf = (n: number): string => n.toString(16).padStart(24, "0");

/** A request as each kind of routes sends it. */
const ITEMS = {
  sallyport: (n: number) => ({
    user: {
      id: idOf(n),
      username: `user${n}`,
      fullname: `User ${n}`,
      email: `user${n}@example.org`,
    },
    status: "pending",
    requestedAt: timeOf(n),
    gateFingerprint: "f".repeat(64),
    answers: [
      ["Company", `Company ${n}`],
      ["Country", "DE"],
      ["I agree", "on"],
    ],
  }),
  hub: (n: number) => ({
    user: {
      _id: idOf(n),
      avatarUrl: `/avatars/${n}.svg`,
      isPro: false,
      fullname: `User ${n}`,
      user: `user${n}`,
      type: "user",
      verifiedOrgNames: [],
      email: `user${n}@example.org`,
    },
    timestamp: timeOf(n),
    status: "pending",
    fields: { Company: `Company ${n}`, Country: "DE", "I agree": "on" },
  }),
} as const;

function pagesOf(routes: "sallyport" | "hub"): readonly Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  return Array.from({ length: REQUESTS / PAGE }, (_, page) => {
    const items = Array.from({ length: PAGE }, (_, n) => ITEMS[routes](page * PAGE + n));
    const more = page + 1 < REQUESTS / PAGE && { nextCursor: String(page + 1) };
    return encoder.encode(
      JSON.stringify(routes === "sallyport" ? { requests: items, ...more } : items),
    );
  });
}

/** The least that reading can cost: the same bytes as text, and that as data. */
function bareRead(pages: readonly Uint8Array[]): number {
  const decoder = new TextDecoder();
  let read = 0;
  for (const bytes of pages) read += Object.keys(JSON.parse(decoder.decode(bytes))).length;
  return read;
}

async function adapterRead(
  routes: "sallyport" | "hub",
  pages: readonly Uint8Array<ArrayBuffer>[],
): Promise<number> {
  const { review } = createHttpAdapters({
    endpoint,
    repo,
    routes,
    fetch: async (input) => {
      const url = new URL(String(input));
      const page = Number(url.searchParams.get("cursor") ?? 0);
      const headers = new Headers({ "content-type": "application/json" });
      if (routes === "hub" && page + 1 < pages.length) {
        url.searchParams.set("cursor", String(page + 1));
        headers.set("link", `<${url.href}>; rel="next"`);
      }
      // As a stream, like a network's: a body given whole is copied first.
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(pages[page] ?? new Uint8Array());
          controller.close();
        },
      });
      return new Response(body, { headers });
    },
  });
  let read = 0;
  let cursor: string | undefined;
  do {
    const page = await review.list({
      status: "pending",
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    read += page.requests.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  if (read !== REQUESTS) throw new Error(`${read} requests were read, not ${REQUESTS}`);
  return read;
}

async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

export async function run(): Promise<void> {
  console.log(
    `| ${REQUESTS.toLocaleString("en")} requests in pages of ${PAGE} | MB | JSON.parse, CPU ms | adapter, CPU ms | × (bound 1.5) |\n| --- | --: | --: | --: | --: |`,
  );
  for (const routes of ["sallyport", "hub"] as const) {
    const pages = pagesOf(routes);
    const bytes = pages.reduce((sum, page) => sum + page.length, 0);
    const bare: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await timed(() => bareRead(pages)));
      ours.push(await timed(() => adapterRead(routes, pages)));
    }
    console.log(
      `| ${routes} routes | ${(bytes / 1e6).toFixed(0)} | ${median(bare).toFixed(0)} | ${median(ours).toFixed(0)} | ${(median(ours) / median(bare)).toFixed(2)} |`,
    );
  }
  console.log("\n| entry, without @sallyport/schema | gzip kB | bound |\n| --- | --: | --: |");
  const schema = ["@sallyport/schema", "@sallyport/schema/card", "@sallyport/schema/fingerprint"];
  for (const [name, file, bound] of [
    ["ports, transitions, reports", "index", 8],
    ["memory adapters", "memory", 8],
    ["hub adapters", "hub", 8],
  ] as const) {
    const size = await entrySize(`packages/access/src/${file}.ts`, schema);
    console.log(`| ${name} | ${size.toFixed(1)} | ${bound} |`);
  }
}
