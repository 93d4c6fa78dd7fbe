import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { interactive, openAs, waitForFocus } from "./support/interactive.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

// One story in the order in which it happens: each step builds upon the one before.

const PAGE = "/datasets/local/voices";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;
let mary: Page;
let ada: Page;

const card = (prompt: string, fields: string): Promise<void> =>
  writeFile(
    join(folder.path, "voices", "README.md"),
    `---\nextra_gated_prompt: ${prompt}\nextra_gated_fields:\n${fields}---\n# Voices\n`,
  );

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "voices"));
  await card("Be kind.", "  Company: text\n  I agree: checkbox\n");
  await writeFile(join(folder.path, "voices", "list.csv"), "a,b\n");
  [app, browser] = await Promise.all([startApp(["voices"], folder.path), launchBrowser()]);
  mary = await as(/^Mary/);
  ada = await as(/^Ada/);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await folder?.remove();
});

const as = (who: RegExp): Promise<Page> => openAs(browser, app.url, who);
/** What the file's bytes are for a person. */
const bytes = async (page: Page): Promise<number> =>
  (await page.request.get(`${app.url}${PAGE}/resolve/main/list.csv`)).status();
const access = (page: Page) => page.getByText("You have access to this dataset.");
const terms = () => mary.getByRole("region", { name: "Terms that have changed" });

describe("terms that change", () => {
  it("do not end the access of who agreed to those before", async () => {
    await ada.getByLabel("Company").fill("Analytical Engines");
    await ada.getByLabel("I agree").check();
    await ada.getByRole("button", { name: "Agree and access repository" }).click();
    await access(ada).waitFor();
    await card("Be kind, and cite us.", "  Company: text\n  I agree: checkbox\n  Use: text\n");
    await ada.reload();
    await access(ada).waitFor();
    expect(await ada.getByText(/What has changed/).count()).toBe(0);
    expect(await bytes(ada)).toBe(200);
  });

  it("are shown to the owner, with how many agreed to others and what has changed", async () => {
    await mary.reload();
    await interactive(mary);
    await terms()
      .getByText(/^1 person agreed to an earlier version of the terms/)
      .waitFor();
    const changes = await terms().getByRole("listitem").allInnerTexts();
    expect(changes.map((text) => text.replace(/\s+/g, " "))).toEqual([
      "The terms changed Before Be kind. Now Be kind, and cite us.",
      "New question: Use",
    ]);
  });

  it("are asked for again after a dry run, by keyboard, and not when that is left", async () => {
    const dryRun = terms().getByRole("button", { name: "Preview" });
    await dryRun.focus();
    await mary.keyboard.press("Enter");
    const question = mary.getByRole("group", { name: "Ask 1 person to agree again?" });
    await question.getByText("1 person loses access until they agree again.").waitFor();
    await mary.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await bytes(ada)).toBe(200);
    await waitForFocus(dryRun);
    await mary.keyboard.press("Enter");
    await question.locator(":focus").waitFor();
    await mary.keyboard.press("Shift+Tab");
    await mary.keyboard.press("Enter");
    await terms().getByText("1 person was asked to agree again.").waitFor();
    expect(await bytes(ada)).toBe(403);
  });

  it("are read without script, with the visitor's own answers in the form and no box ticked", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await ada.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto(`${app.url}${PAGE}`);
    const changes = plain.getByRole("region", { name: /^What has changed since you agreed on/ });
    await changes.getByText("Be kind, and cite us.").waitFor();
    expect(await plain.getByLabel("Company").inputValue()).toBe("Analytical Engines");
    expect(await plain.getByLabel("Use").inputValue()).toBe("");
    expect(await plain.getByRole("checkbox", { name: "I agree" }).isChecked()).toBe(false);
    await context.close();
  });

  it("are read by the visitor before the form, who agrees and has access again at once", async () => {
    const changes = ada.getByRole("region", { name: /^What has changed since you agreed on/ });
    // Who has access is not polled for: the page looks again when one comes back to it.
    await ada.evaluate(() => window.dispatchEvent(new Event("focus")));
    await changes.getByText("Be kind, and cite us.").waitFor();
    await ada.getByText("The terms have changed. Please read them and agree again.").waitFor();
    await expect.poll(() => ada.getByLabel("Company").inputValue()).toBe("Analytical Engines");
    await ada.getByLabel("I agree").check();
    await ada.getByLabel("Use").fill("Study");
    await ada.getByRole("button", { name: "Agree and access repository" }).click();
    await access(ada).waitFor();
    expect(await bytes(ada)).toBe(200);
    await changes.waitFor({ state: "detached" });
  });

  it("are nobody's matter once everyone has agreed", async () => {
    await mary.reload();
    await interactive(mary);
    const told = await mary.request.get(`${app.url}/api/sallyport/v1${PAGE}/agreements`);
    expect((await told.json()).agreed).toMatchObject([{ current: true, accepted: 1, pending: 0 }]);
    expect(await terms().count()).toBe(0);
  });
});
