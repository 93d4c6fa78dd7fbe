import { createRequire } from "node:module";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { openAs } from "./support/interactive.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

// The demo's mail, in the order in which it comes: each step builds upon the one before.

const PAGE = "/datasets/local/field-recordings";
const REASON = "Please apply with your institution's address.";
const ANSWERS = {
  Institution: "Analytical Engines",
  Country: "GB",
  "I need the recordings from": "2026-12-01",
  "I want to use this dataset for": "Research",
  "I agree to keep the places of the recordings to myself": "on",
};
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;
let mary: Page;

beforeAll(async () => {
  data = await temporaryFolder();
  [app, browser] = await Promise.all([startApp(["--data", data.path]), launchBrowser()]);
  mary = await as(/^Mary/);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await data?.remove();
});

const as = (who: RegExp): Promise<Page> => openAs(browser, app.url, who);

/** The outbox once it has so many mails. */
async function outbox(page: Page, mails: number): Promise<void> {
  await page.getByRole("link", { name: "Outbox" }).click();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByRole("article").count();
      },
      { timeout: 50_000, interval: 1_000 },
    )
    .toBe(mails);
}

describe("the mail of the demo", () => {
  it("tells the owner of a request, without its answers, and leads to the review", async () => {
    const ada = await as(/^Ada/);
    const asked = await ada.request.post(`${app.url}${PAGE}/ask-access`, {
      headers: { origin: app.url },
      data: ANSWERS,
    });
    expect(asked.ok()).toBe(true);
    await outbox(mary, 1);
    const mail = mary.getByRole("article");
    await mail
      .getByRole("heading", { name: "New access request for local/field-recordings" })
      .waitFor();
    expect(await mail.textContent()).toMatch(
      /Mary Anning <mary@example\.org>[\s\S]*Ada Lovelace \(ada\)/,
    );
    expect(await mail.textContent()).not.toMatch(/Analytical|ada@example/);
    await mail.getByRole("link", { name: /review=pending/ }).click();
    await mary.getByRole("dialog").getByText("Ada Lovelace").first().waitFor();
  });

  it("tells the requester of the decision and its reason once it cannot be undone", async () => {
    const dialog = mary.getByRole("dialog");
    await dialog
      .getByRole("button", { name: /^Reject/ })
      .first()
      .click();
    await dialog.getByRole("textbox", { name: /reason/i }).fill(REASON);
    const decided = mary.waitForResponse((answer) => answer.request().method() === "POST");
    await dialog
      .getByRole("button", { name: /^Reject/ })
      .last()
      .click();
    expect((await decided).ok()).toBe(true);
    await mary.goto(app.url);
    await outbox(mary, 2);
    const mail = mary.getByRole("article").first();
    await mail.getByRole("heading", { name: /was rejected$/ }).waitFor();
    expect(await mail.textContent()).toContain(REASON);
    expect(await mail.textContent()).toContain("ada@example.org");
  });

  it.each([320, 1280])("stands on a page that fits %d pixels and passes axe", async (width) => {
    await mary.setViewportSize({ width, height: 800 });
    expect(await mary.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await mary.emulateMedia({ colorScheme });
      // The page's own policy lets no script in but its own.
      const checked = await (await browser.newContext({ bypassCSP: true, colorScheme })).newPage();
      await checked.setViewportSize({ width, height: 800 });
      await checked.goto(`${app.url}/demo/outbox`);
      await checked.addScriptTag({ path: AXE });
      const violations = await checked.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      await checked.context().close();
    }
  });
});
