import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPage, type HostPages, serveHostPages } from "./support/host-pages.ts";

let pages: HostPages;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [pages, browser] = await Promise.all([serveHostPages(18), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

async function open(page: HostPage): Promise<Page> {
  complaints.length = 0;
  const opened = await (await browser.newContext()).newPage();
  opened.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  await opened.goto(pages.url(page));
  return opened;
}

describe("under React 18", () => {
  it("a form is filled with its enhanced controls and sent", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { controls: "enhanced", values: { f0: "Acme", f3: "Other", f4: true } },
    });
    await page.getByPlaceholder("Search for a country").fill("germ");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Open the calendar" }).click();
    await page.locator("[role=grid] button:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.getByPlaceholder("MM/DD/YYYY").fill("3/4/2026");
    await page.getByRole("button", { name: /Agree and/ }).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent.at(-1)))
      .toEqual([
        ["Company", "Acme"],
        ["Country", "DE"],
        ["When", "2026-03-04"],
        ["Use", "Other"],
        ["Agree", "on"],
      ]);
    expect(complaints).toEqual([]);
  });

  it("settings are changed and saved", async () => {
    const page = await open({ page: "settings-page" });
    await page.getByRole("switch").click();
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByRole("radio", { name: "Manual approval" }).check();
    await page.locator(".sp-settings-approval").getByText("Saved.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("a review decides, undoes and closes", async () => {
    const page = await open({ page: "review-page" });
    await page.getByRole("button", { name: "Accept" }).first().click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /^Undid/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
  });
});
