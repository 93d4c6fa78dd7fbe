import { parseGate } from "@sallyport/schema";
import { createGateServer, type GateServer } from "@sallyport/server";
import { openPglite } from "@sallyport/server/pglite";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPages, serveHostPages } from "./support/host-pages.ts";

const REQUESTS = 10_000;
const repo = { type: "dataset", id: "acme/voices" } as const;
const owner = {
  id: "f".repeat(24),
  username: "mary",
  fullname: "Mary Anning",
  email: "mary@example.org",
};

let server: GateServer;
let pages: HostPages;
let browser: Browser;

beforeAll(async () => {
  server = await createGateServer({
    database: await openPglite(),
    defaultGated: "manual",
    authenticate: async () => ({ ...owner, token: { name: "test", role: "write" } }),
    canWrite: async () => true,
    findRepo: async () => ({
      repo,
      author: "acme",
      sha: "0".repeat(40),
      ...parseGate({ extra_gated_fields: { Company: "text", Country: "country" } }),
    }),
    listFiles: async () => [],
    openFile: async () => null,
    findUser: async () => null,
    searchUsers: async () => [],
  });
  await seed(server);
  [pages, browser] = await Promise.all([
    serveHostPages(19, (request) => server.fetch(request)),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await server?.close();
});

/** Requests as they would stand had so many people asked. */
async function seed({ services }: GateServer): Promise<void> {
  const rows = Array.from({ length: REQUESTS }, (_, n) => ({
    repo_type: "dataset",
    repo_id: "acme/voices",
    user_id: n.toString(16).padStart(24, "0"),
    username: `visitor-${n}`,
    fullname: `Visitor ${n}`,
    status: "pending" as const,
    requested_at: new Date(Date.UTC(2026, 0, 1) - n * 60_000).toISOString(),
    answers: JSON.stringify([
      ["Company", `Company ${n}`],
      ["Country", n % 2 === 0 ? "DE" : "FR"],
    ]),
    user_key: `visitor-${n}`,
    name_key: `visitor ${n}`,
    search_key: `visitor ${n}\u001fcompany ${n}`,
  }));
  for (let at = 0; at < rows.length; at += 1_000) {
    await services.db
      .insertInto("sp_request")
      .values(rows.slice(at, at + 1_000))
      .execute();
  }
}

async function open(hash = ""): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1_280, height: 800 } })
  ).newPage();
  await page.goto(`${pages.url({ page: "triage-page" })}${hash}`);
  await page.getByRole("row").first().waitFor();
  return page;
}
const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.querySelector("h3")?.textContent ?? null);

const scrollTo = (page: Page, top: number): Promise<void> =>
  page.locator(".sp-requests").evaluate((element, to) => element.scrollTo(0, to), top);
const lastRow = (page: Page): Promise<number> =>
  page.getByRole("row").last().getAttribute("aria-rowindex").then(Number);

/** Scrolls to the end again and again, until so many are loaded. */
async function loadUntil(page: Page, count: number): Promise<void> {
  const loaded = async (): Promise<number> => {
    await scrollTo(page, 1e9);
    const words = await page.locator(".sp-loaded").textContent();
    return Number(/^\D*([\d,]+) of 600,000 loaded/.exec(words ?? "")?.[1]?.replaceAll(",", ""));
  };
  await expect.poll(loaded, { timeout: 90_000 }).toBeGreaterThanOrEqual(count);
}

/** Whether a number is the same twice, a while apart. */
const settled = (value: () => Promise<number>) => async (): Promise<boolean> => {
  const before = await value();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (await value()) === before;
};

describe("a list of 600,000", () => {
  it("loads what is come to, lets go what is far, and reads it again", {
    timeout: 120_000,
  }, async () => {
    const page = await open();
    const firstName = await page.getByRole("heading", { level: 3 }).first().textContent();
    await loadUntil(page, 2_000);
    // Far more is not kept: what comes next takes the place of the beginning.
    await expect
      .poll(async () => {
        await scrollTo(page, 1e9);
        return lastRow(page);
      })
      .toBeGreaterThan(2_200);
    const rows = page.getByRole("row");
    expect(await rows.count()).toBeLessThan(40);
    // Back to the beginning, which was let go.
    await expect
      .poll(async () => {
        await scrollTo(page, 0);
        return page.getByRole("heading", { level: 3 }).first().textContent();
      })
      .toBe(firstName);
    await expect.poll(() => rows.first().getAttribute("aria-rowindex")).toBe("1");
    await page.context().close();
  });

  it("stays where it is looked at as far pages are let go, with the row that had focus", {
    timeout: 120_000,
  }, async () => {
    const page = await open();
    await page.getByRole("row").first().focus();
    const seen = (): Promise<number> => lastRow(page);
    await loadUntil(page, 2_000);
    // So many are kept: from here on pages are let go, and nobody scrolls any more.
    await scrollTo(page, 1e9);
    await expect.poll(seen).toBeGreaterThan(1_990);
    await expect.poll(settled(seen)).toBe(true);
    expect(await seen()).toBeLessThan(2_400);
    expect(await seen()).toBeGreaterThan(1_900);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("row");
    await page.context().close();
  });

  it("keeps focus on a row that is scrolled out of sight", async () => {
    const page = await open();
    await page.getByRole("row").first().focus();
    await page.keyboard.press("j");
    const name = await focusedRow(page);
    await scrollTo(page, 4_000);
    await expect.poll(() => lastRow(page)).toBeGreaterThan(30);
    expect(await focusedRow(page)).toBe(name);
    await page.keyboard.press("j");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex")))
      .toBe("3");
    await page.context().close();
  });
});

describe("a hundred thousand matches", () => {
  it("are decided on in chunks, and can be stopped and undone", async () => {
    const page = await open("#100000");
    const button = (name: string | RegExp): Promise<void> =>
      page.getByRole("button", { name }).click();
    await page.getByRole("checkbox", { name: "Select all loaded requests" }).check();
    await button("Select all matching requests");
    await page.locator(".sp-bulk-count", { hasText: "100,000 selected" }).waitFor();
    await button("Accept (100,000)");
    await page.getByText("Accept 100,000 requests?").waitFor();
    // Focus is on the way back, one stop before.
    await page
      .getByRole("group", { name: /^Accept 100,000/ })
      .locator(":focus")
      .waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(/^[1-9][\d,]* of 100,000 done/).waitFor();
    await button("Stop");
    const told = page.getByRole("status").filter({ hasText: /^Accepted [\d,]+ requests\./ });
    await told.waitFor();
    const [accepted = 0, left = 0] =
      ((await told.textContent()) ?? "")
        .match(/[\d,]+(?= requests? were left| request was left| requests?\.)/g)
        ?.map((number) => Number(number.replaceAll(",", ""))) ?? [];
    expect(accepted).toBeGreaterThan(0);
    expect(accepted + left).toBe(100_000);
    await page.getByRole("row").first().waitFor();
    await button("Undo");
    await page
      .getByRole("status")
      .filter({ hasText: /are pending again/ })
      .waitFor();
    await page.getByRole("tab", { name: "Pending 100K" }).waitFor();
    await page.context().close();
  });
});

describe("a server with 10,000 requests", () => {
  it("is worked through by keyboard, a hundred decisions without the mouse", async () => {
    const page = await open("#server");
    await page.locator(".sp-loaded").filter({ hasText: "of 10,000 loaded" }).waitFor();
    await page.getByRole("row").first().focus();
    for (let turn = 0; turn < 100; turn++) {
      const name = await focusedRow(page);
      await page.keyboard.press("a");
      await expect.poll(() => focusedRow(page), { interval: 5 }).not.toBe(name);
      expect(await focusedRow(page)).toMatch(/^Visitor \d+$/);
    }
    await expect
      .poll(() => server.services.requests.counts(repo))
      .toEqual({ pending: 9_900, accepted: 100, rejected: 0, reset: 0 });
    await page.context().close();
  });

  it("finds by an answer and by name among all of them, not those loaded alone", async () => {
    const page = await open("#server");
    await page.getByRole("searchbox").fill("Company 9876");
    await page.getByRole("row", { name: "Visitor 9876" }).waitFor();
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: "Sort and filter" }).click();
    await page.getByLabel("Sort by").selectOption("Oldest first");
    await page.getByRole("row", { name: "Visitor 9999" }).waitFor();
    await page.getByRole("combobox", { name: "Country" }).selectOption("Germany");
    await page.getByRole("row", { name: "Visitor 9998" }).waitFor();
    expect(await page.getByRole("row", { name: "Visitor 9999" }).count()).toBe(0);
    await page.context().close();
  });
});
