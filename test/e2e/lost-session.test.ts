import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { interactive, logInAs } from "./support/interactive.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

// One story in the order in which it happens: each step builds upon the one before.
const sample = join(import.meta.dirname, "../../packages/app/sample/field-recordings");

let app: App;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  [app, browser] = await Promise.all([startApp([sample, "--data", folder.path]), launchBrowser()]);
  context = await browser.newContext();
  page = await context.newPage();
  await logInAs(page, app.url, /^Ada/);
  await interactive(page);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await folder?.remove();
});

const institution = (): Promise<string> => page.getByLabel("Institution").inputValue();
const consent = (): Promise<string | null> =>
  page.getByText(/^By agreeing, you share/).textContent();

it("a session that ends in another tab leaves what is typed, and says that nothing was sent", async () => {
  await page.getByLabel("Institution").click();
  await page.keyboard.type("Analytical");
  await context.clearCookies();
  await page
    .getByText(/^You were logged out\. Nothing was sent, and your answers are kept/)
    .waitFor();
  await page.keyboard.type(" Engines"); // focus is where it was
  await expect.poll(institution).toBe("Analytical Engines");
});

it("sending says so, too, and sends nothing", async () => {
  await page.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Institution").focus();
  await page.keyboard.press("Enter");
  await page.locator(".sp-summary:focus").waitFor();
  await expect.poll(institution).toBe("Analytical Engines");
});

it("logging in brings the answers back, to the account that typed them", async () => {
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Log in to request access" }).click();
  await loaded;
  await expect.poll(institution).toBe("Analytical Engines");
  await expect.poll(() => page.getByRole("checkbox").isChecked()).toBe(true);
  expect(await consent()).toContain("(ada)");
});

it("another account in another tab is named, and gets an empty form of its own", async () => {
  const other = await context.newPage();
  await logInAs(other, app.url, /^Grace/);
  await page.bringToFront();
  await page.getByText(/^You’re now logged in as grace\. Nothing was sent/).waitFor();
  await expect.poll(institution).toBe("");
  await expect.poll(consent).toContain("(grace)");
  await page.reload();
  await interactive(page);
  expect(await institution()).toBe("");
  await interactive(other);
  expect(await other.getByLabel("Institution").inputValue()).toBe("");
  await logInAs(other, app.url, /^Ada/);
  await expect.poll(() => other.getByLabel("Institution").inputValue()).toBe("Analytical Engines");
});
