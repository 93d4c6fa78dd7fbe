// Real input events: what a hand or a keyboard does twice by mistake decides once.
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPages, serveHostPages } from "./support/host-pages.ts";

const PENDING = 200;

let pages: HostPages;
let browser: Browser;

beforeAll(async () => {
  [pages, browser] = await Promise.all([serveHostPages(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${pages.url({ page: "triage-page" })}#${PENDING}`);
  await page.getByRole("row").first().waitFor();
  return page;
}

/** Waits until so many are accepted, and sees that it stays so. */
async function expectAccepted(page: Page, count: number): Promise<void> {
  const accepted = async (): Promise<number> => {
    const tab = await page.getByRole("tab", { name: /^Accepted/ }).textContent();
    return Number(/\d+/.exec(tab ?? "")?.[0] ?? 0);
  };
  await expect.poll(accepted).toBe(count);
  // Long enough for a second decision to arrive, had there been one.
  await page.waitForTimeout(700);
  expect(await accepted()).toBe(count);
}
const accept = (page: Page): Locator =>
  page.getByRole("row").first().getByRole("button", { name: "Accept" });

/** Presses a place at these milliseconds, by the clock of the events: however slow the machine is. */
async function pressAt(button: Locator, times: readonly number[], double = false): Promise<void> {
  const box = await button.boundingBox();
  if (!box) throw new Error("The button is not in the page.");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: "left" } as const;
  const session = await button.page().context().newCDPSession(button.page());
  const start = Date.now();
  for (const [index, ms] of times.entries()) {
    const clickCount = double ? index + 1 : 1;
    const timestamp = (start + ms) / 1_000;
    for (const type of ["mousePressed", "mouseReleased"] as const) {
      await session.send("Input.dispatchMouseEvent", { ...at, type, clickCount, timestamp });
    }
  }
}

it("accepts one person for a double click, and for two quick clicks at one place", async () => {
  const page = await open();
  await pressAt(accept(page), [0, 100], true);
  await expectAccepted(page, 1);
  await pressAt(accept(page), [0, 200]);
  await expectAccepted(page, 2);
  await pressAt(accept(page), [0]);
  await expectAccepted(page, 3);
  await page.context().close();
});

it("accepts one person for each tap", async () => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${pages.url({ page: "triage-page" })}#${PENDING}`);
  await accept(page).tap();
  await expectAccepted(page, 1);
  await accept(page).tap();
  await expectAccepted(page, 2);
  await context.close();
});

it("accepts one person while Enter is held on Accept", async () => {
  const page = await open();
  await accept(page).focus();
  // Playwright sends a key that is down already as repeated.
  for (let times = 0; times < 8; times++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expectAccepted(page, 1);
  for (let times = 0; times < 8; times++) await page.keyboard.down("a");
  await page.keyboard.up("a");
  await expectAccepted(page, 2);
  await page.context().close();
});

it("asks before it accepts many, and a double click or a second Enter is no answer", async () => {
  const page = await open();
  await page.getByRole("checkbox", { name: "Select all loaded requests" }).check();
  const many = page.getByRole("button", { name: "Accept (100)" });
  await pressAt(many, [0, 100], true);
  await page.getByText("Accept 100 requests?").waitFor();
  await expectAccepted(page, 0);
  await page.keyboard.press("Escape");
  await many.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expectAccepted(page, 0);
  await page.context().close();
});

it("keeps the row with focus in view after a decision on many and after each undo", async () => {
  const page = await open();
  await page.getByRole("row").first().focus();
  await page.keyboard.press("j");
  for (let times = 0; times < 20; times++) await page.keyboard.press("Shift+ArrowDown");
  await page.locator(".sp-bulk-count", { hasText: "21 selected" }).waitFor();
  await page.keyboard.press("a");
  await page.getByText("Accepted 21 requests.").waitFor();
  await expect.poll(() => focused(page)).toMatchObject({ index: "2", inView: true });
  const first = await focused(page);
  await page.keyboard.press("a");
  await page.getByText(/^Accepted (?!21)/).waitFor();
  await page.keyboard.press("u");
  await expect.poll(() => focused(page)).toEqual({ ...first, inView: true });
  await page.keyboard.press("u");
  await page.getByText("21 requests are pending again.").waitFor();
  // The first of those that came back.
  await expect.poll(() => focused(page)).toMatchObject({ index: "2", inView: true });
  await page.context().close();
});

interface FocusedRow {
  readonly index: string | null | undefined;
  readonly name: string | null | undefined;
  readonly inView: boolean;
}

const focused = (page: Page): Promise<FocusedRow> =>
  page.evaluate(() => {
    const row = document.activeElement?.closest("[role=row]");
    const box = row?.closest(".sp-requests")?.getBoundingClientRect();
    const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
    return {
      index: row?.getAttribute("aria-rowindex"),
      name: row?.querySelector("h3")?.textContent,
      inView: box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1,
    };
  });
