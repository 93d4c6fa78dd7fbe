import type { Browser, BrowserContextOptions, Locator, Page } from "playwright";
import { expect, vi } from "vitest";

// Unlike `expect.poll`, `vi.waitFor` works in hooks, too.
const PATIENCE = { timeout: 30_000 };

/** Wait until each native control of a form has been exchanged for its enhanced one. */
export async function enhanced(page: Page): Promise<void> {
  await page.locator(".sp-control-box").first().waitFor();
  // What a list of options posts is in a `select` that nobody sees.
  const native = page.locator(".sp-control-box :is(select:not([aria-hidden]), input[type=date])");
  await vi.waitFor(async () => expect(await native.count()).toBe(0), PATIENCE);
}

/** Wait until React has taken over what a page of the app has from the server. */
export async function interactive(page: Page): Promise<void> {
  await page.waitForLoadState();
  const untouched = (): number =>
    [...document.querySelectorAll("[id$=-island] > :first-child")].filter(
      (element) => !Object.keys(element).some((key) => key.startsWith("__reactFiber$")),
    ).length;
  await vi.waitFor(async () => expect(await page.evaluate(untouched)).toBe(0), PATIENCE);
}

/** Log in as one of the demo's people. Ends when the page that follows is there. */
export async function logInAs(page: Page, url: string, who: RegExp): Promise<void> {
  await page.goto(url);
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: who }).click();
  await loaded;
}

/** A browser of its own in which one of the demo's people has logged in, and whose page is interactive. */
export async function openAs(
  browser: Browser,
  url: string,
  who: RegExp,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await logInAs(page, url, who);
  if (options.javaScriptEnabled !== false) await interactive(page);
  return page;
}

/** Wait until what a locator names has focus: keys go where focus is, which comes after what is seen. */
export function waitForFocus(element: Locator): Promise<void> {
  return element.and(element.page().locator(":focus")).waitFor();
}
