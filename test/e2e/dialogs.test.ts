// Real input events in dialogs, in a page and in a shadow root of a page that scrolls.
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPages, serveHostPages } from "./support/host-pages.ts";
import { waitForFocus } from "./support/interactive.ts";

let pages: HostPages;
let browser: Browser;

beforeAll(async () => {
  [pages, browser] = await Promise.all([serveHostPages(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

async function open(
  name: "review-page" | "shadow-page",
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.goto(pages.url({ page: name }));
  if (name === "shadow-page") await page.getByRole("button", { name: "Review" }).press("Enter");
  await page.getByRole("row").first().waitFor();
  return page;
}

/** What has focus, in shadow roots too: its role or tag, its name, and the dialog around it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const text = active?.getAttribute("aria-label") ?? active?.textContent ?? "";
    const kind = active?.getAttribute("role") ?? active?.getAttribute("type") ?? active?.localName;
    return `${kind} ${kind === "row" ? active?.getAttribute("aria-rowindex") : text.trim()}`;
  });
const inDialog = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.closest("[role=dialog]") != null;
  });
const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

describe.each(["review-page", "shadow-page"] as const)("a review of the %s", (name) => {
  it("begins with the first row, and each of its dialogs with its first choice", async () => {
    const page = await open(name);
    await expect.poll(() => focused(page)).toBe("row 1");
    for (const [opener, first] of [
      ["Add access", "search "],
      ["Download report", "radio "],
    ] as const) {
      const button = page.getByRole("button", { name: opener });
      await button.press("Enter");
      await expect.poll(() => focused(page)).toBe(first);
      await page.keyboard.press("Escape");
      await expect.poll(() => focused(page)).toBe(`button ${opener}`);
    }
    await page.getByRole("row").first().focus();
    await page.keyboard.press("?");
    await expect.poll(() => focused(page)).toMatch(/^checkbox/);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("row 1");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    if (name === "shadow-page") await expect.poll(() => focused(page)).toBe("button Review");
    await page.context().close();
  });

  it("keeps Tab inside, both ways, and from the dialog itself", async () => {
    const page = await open(name);
    await expect.poll(() => focused(page)).toBe("row 1");
    const seen = new Set<string>();
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let times = 0; times < 25; times++) {
        await page.keyboard.press(key);
        expect(await inDialog(page), `${key} ${times}`).toBe(true);
        seen.add(await focused(page));
      }
    }
    expect(seen).toContain("button Close");
    await page.getByRole("dialog").evaluate((dialog) => dialog.focus());
    await page.keyboard.press("Shift+Tab");
    const last = await focused(page);
    expect(last).not.toMatch(/^dialog/);
    await page.keyboard.press("Tab");
    expect(await focused(page)).not.toBe(last);
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe(last);
    await page.context().close();
  });
});

describe("a review in a shadow root", () => {
  it("keeps a reason that Escape leaves, and stays open", async () => {
    const page = await open("shadow-page");
    await expect.poll(() => focused(page)).toBe("row 1");
    await page.keyboard.press("r");
    await waitForFocus(page.getByRole("textbox", { name: /Reason/ }));
    await page.keyboard.type("Too vague");
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: /Reason/ }).waitFor({ state: "hidden" });
    expect(await page.getByRole("dialog").count()).toBe(1);
    await page.context().close();
  });

  it("keeps the page where it is, by wheel, key and finger, until it closes", async () => {
    const page = await open("shadow-page", { hasTouch: true });
    for (const [x, y] of [
      [20, 400],
      [640, 300],
      [640, 770],
    ] as const) {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 600);
    }
    await page.keyboard.press("PageDown");
    await page.keyboard.press("End");
    const touch = await page.context().newCDPSession(page);
    for (const x of [20, 640]) {
      await touch.send("Input.synthesizeScrollGesture", {
        x,
        y: 500,
        yDistance: -300,
        gestureSourceType: "touch",
      });
    }
    await page.waitForTimeout(300);
    expect(await scrolled(page)).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 600);
        return scrolled(page);
      })
      .toBeGreaterThan(0);
    await page.context().close();
  });
});
