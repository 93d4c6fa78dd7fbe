import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parsePrompt } from "@sallyport/form/prompt";
import { type Browser, chromium, type Page } from "playwright";
import { BROWSER_ARGS, systemBrowser } from "../../.config/find-browser.mjs";
import { buildFormPages, FORM_PAGES, formSize } from "./form-size.ts";
import { median } from "./measure.ts";

const ROUNDS = 15;
const KEYS = 30;

type Name = (typeof FORM_PAGES)[number];
type Figures = Record<string, Record<Name, number[]>>;

/** The form against react-hook-form with native controls, both built as a host would. */
export async function run(): Promise<void> {
  const files = await buildPages();
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.setHeader(
      "content-type",
      file === undefined
        ? "text/html"
        : request.url?.endsWith(".css")
          ? "text/css"
          : "text/javascript",
    );
    const name = request.url?.slice(1);
    response.end(
      file ??
        `<!doctype html><link rel="stylesheet" href="/${name}.css"><div id="app"></div><script type="module" src="/${name}.js"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = systemBrowser();
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS, "--js-flags=--expose-gc"],
    ...(executablePath !== undefined && { executablePath }),
  });
  const figures: Figures = {};
  const note = (what: string, name: Name, value: number): void => {
    figures[what] ??= { gate: [], native: [] };
    figures[what][name].push(value);
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // In turns, so that load falls on both alike.
      for (const name of round % 2 === 0 ? FORM_PAGES : FORM_PAGES.toReversed()) {
        await measure(browser, `${origin}/${name}`, name, note);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  print(figures);
  const { eager, all, markdown, css } = await formSize();
  const figure = (kB: number, bound: number): string => `${kB.toFixed(1)} kB (bound ${bound})`;
  console.log(
    `\nAbove React, gzip: eager ${figure(eager, 24)}, all that a form of every field type loads ${figure(all, 96)}, Markdown ${figure(markdown, 17)}, CSS ${figure(css, 5)}`,
  );
  prompts();
}

async function measure(
  browser: Browser,
  url: string,
  name: Name,
  note: (what: string, name: Name, value: number) => void,
): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  const { cpu, heap } = await meters(page);
  await page.goto(url);
  await page.waitForFunction(() => "mount" in window);
  for (const [what, groups] of [
    ["mount, cold", 1],
    ["mount, warm", 1],
    ["mount, 200 fields", 40],
  ] as const) {
    await page.evaluate(() =>
      document
        .getElementById("app")
        ?.replaceWith(Object.assign(document.createElement("div"), { id: "app" })),
    );
    const [before, bytes] = [await cpu(), await heap()];
    await page.evaluate(async (count) => {
      window.mount(count);
      document.body.getBoundingClientRect();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, groups);
    note(`${what}: CPU ms`, name, (await cpu()) - before);
    if (groups > 1) note("heap, 200 fields: MB", name, ((await heap()) - bytes) / 1e6);
  }
  await page.locator("input[type=text]").first().focus();
  await page.keyboard.type("warm");
  const before = await cpu();
  for (let key = 0; key < KEYS; key++) await page.keyboard.press("a");
  note("a key among 200 fields: CPU ms", name, ((await cpu()) - before) / KEYS);
  await page.context().close();
}

/** CPU time of the page's main thread in ms, and its heap in bytes after a collection. */
async function meters(
  page: Page,
): Promise<{ cpu: () => Promise<number>; heap: () => Promise<number> }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (wanted: string): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === wanted)?.value ?? 0;
  };
  return {
    cpu: async () => (await metric("TaskDuration")) * 1_000,
    heap: async () => {
      await session.send("HeapProfiler.collectGarbage");
      return metric("JSHeapUsedSize");
    },
  };
}

function print(figures: Figures): void {
  console.log("| | native floor | GateForm | × |\n| --- | --: | --: | --: |");
  for (const [what, { gate, native }] of Object.entries(figures)) {
    const [ours, floor] = [median(gate), median(native)];
    console.log(
      `| ${what} | ${floor.toFixed(2)} | ${ours.toFixed(2)} | ${(ours / floor).toFixed(2)} |`,
    );
  }
}

const PROMPT_PARTS = [
  ...["*a_ ", "> ", "- x\n", "[a](b) ", "word ", "| a | b |\n", "`", "<b>", "**a", "![", "[", "a@"],
  ...["http://", "~~a ", "- a\n  - b\n"],
];
// The most that is read as Markdown, and what is far more than that.
const PROMPT_LENGTHS = [16_000, 150_000];

/** Hostile and merely long prompts, in the process that runs this. */
function prompts(): void {
  console.log("\n| prompt of | 16 kB, CPU ms | 150 kB, CPU ms (bound 100) |\n| --- | --: | --: |");
  for (const part of PROMPT_PARTS) {
    const times = PROMPT_LENGTHS.map((length) => {
      const text = part.repeat(length / part.length);
      const start = process.cpuUsage();
      parsePrompt(text);
      const { user, system } = process.cpuUsage(start);
      return ((user + system) / 1_000).toFixed(1);
    });
    console.log(`| \`${JSON.stringify(part)}\` | ${times.join(" | ")} |`);
  }
}

async function buildPages(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { output } = await buildFormPages();
  return new Map(
    output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : file.source]),
  );
}
