import type { AnswerIssue } from "@sallyport/schema";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPage, type HostPages, serveHostPages } from "./support/host-pages.ts";
import { enhanced } from "./support/interactive.ts";

let pages: HostPages;
let browser: Browser;

beforeAll(async () => {
  [pages, browser] = await Promise.all([serveHostPages(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

async function open(page: HostPage): Promise<Page> {
  const opened = await (await browser.newContext()).newPage();
  await opened.goto(pages.url(page));
  return opened;
}
const start = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { start(): void }).start());
const issue = (fieldId: string, code: AnswerIssue["code"]): AnswerIssue => ({
  code,
  fieldId,
  name: "",
  message: "",
});

describe("a form that a server has sent back", () => {
  it("says what is wrong until that is mended, whatever control takes its place", async () => {
    const page = await open({
      page: "gate-page",
      scenario: {
        served: true,
        controls: "enhanced",
        values: { f0: "Acme", f1: "DE", f2: "2026-03-04", f3: "Other", f4: true },
        issues: [
          issue("f1", "not-a-country"),
          issue("f2", "too-late"),
          issue("f3", "not-an-option"),
        ],
      },
    });
    await enhanced(page);
    await page.getByRole("group", { name: /3 answers/ }).waitFor();
    await expect.poll(() => page.locator(".sp-error").count()).toBe(3);
    await page.getByPlaceholder("MM/DD/YYYY").fill("3/3/2026");
    await expect.poll(() => page.locator(".sp-error").count()).toBe(2);
  });

  it("leaves focus with whoever mends it before the script comes", async () => {
    const page = await open({
      page: "gate-page",
      wait: true,
      scenario: { served: true, controls: "native", issues: [issue("f0", "required")] },
    });
    await page.getByLabel("Company").focus();
    await page.keyboard.type("Ac");
    const checks = page.waitForResponse("**/form-engine*.js");
    await start(page);
    await checks; // asked for after the script came
    await page.keyboard.type("me");
    await expect.poll(() => page.getByLabel("Company").inputValue()).toBe("Acme");
    await expect.poll(() => page.locator(".sp-error").count()).toBe(0);
  });

  it("takes focus to what is wrong where nobody is in it", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "native", issues: [issue("f0", "required")] },
    });
    await page.locator(".sp-summary:focus").waitFor();
  });
});
