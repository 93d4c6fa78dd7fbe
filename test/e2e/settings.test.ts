import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { interactive, openAs, waitForFocus } from "./support/interactive.ts";
import { type App, demoCookie, startApp, temporaryFolder } from "./support/start-app.ts";

// One story in the order in which it happens: each step builds upon the one before.

const PAGE = "/datasets/local/plain";
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const SETTINGS = `/api/sallyport/v1${PAGE}/settings`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;
let mary: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "plain"));
  await writeFile(join(folder.path, "plain", "README.md"), "---\nlicense: mit\n---\n# Plain\n");
  await writeFile(join(folder.path, "plain", "list.csv"), "a,b\n");
  [app, browser] = await Promise.all([startApp(["plain"], folder.path), launchBrowser()]);
  mary = await as(/^Mary/);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await folder?.remove();
});

const as = (who: RegExp, options?: BrowserContextOptions): Promise<Page> =>
  openAs(browser, app.url, who, options);
const settings = async (): Promise<unknown> =>
  (await mary.request.get(`${app.url}${SETTINGS}`)).json();
/** What the file's bytes are for whoever is signed out. */
const bytes = async (): Promise<number> =>
  (await fetch(`${app.url}${PAGE}/resolve/main/list.csv`)).status;
const radio = (page: Page, name: string): Locator => page.getByRole("radio", { name });
const email = (page: Page): Locator => page.getByRole("textbox", { name: "Notification email" });
/** The part of the page that says what became of a change there. */
const part = (page: Page, name: string): Locator => page.locator(`.sp-settings-${name}`);

/** Tab until a control has focus, as somebody does without a mouse. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

describe("an owner, by keyboard alone", () => {
  it("is told that a folder without a gate is open to all", async () => {
    expect(app.output()).toMatch(/^local\/plain is open to all/m);
    expect(await mary.getByRole("switch", { name: "Access requests" }).isChecked()).toBe(false);
    await mary.getByText("Off: anyone can download the files.").waitFor();
    expect(await bytes()).toBe(200);
  });

  it("turns access requests on once it was said what that means", async () => {
    const access = mary.getByRole("switch", { name: "Access requests" });
    await tabTo(mary, access);
    await mary.keyboard.press("Space");
    await mary.getByRole("group", { name: "Turn access requests on?" }).waitFor();
    expect(await bytes()).toBe(200);
    await mary.keyboard.press("Enter");
    await part(mary, "access").getByText("Saved.").waitFor();
    expect(await access.isChecked()).toBe(true);
    await waitForFocus(access);
    expect(await bytes()).toBe(401);
  });

  it("decides on each request from now on, and is told of each at once", async () => {
    await tabTo(mary, radio(mary, "Automatic approval"));
    await mary.keyboard.press("ArrowDown");
    await part(mary, "approval").getByText("Saved.").waitFor();
    await tabTo(mary, radio(mary, "Immediately"));
    await mary.keyboard.press("ArrowUp");
    await expect.poll(settings).toEqual({ gated: "manual", notificationsMode: "bulk" });
    await mary.keyboard.press("ArrowDown");
    await expect.poll(settings).toEqual({ gated: "manual", notificationsMode: "real-time" });
  });

  it("sends the mail elsewhere, to an address that is one", async () => {
    await mary.getByText("If empty: mary@example.org.").waitFor();
    await tabTo(mary, email(mary));
    await mary.keyboard.type("gate");
    await mary.keyboard.press("Enter");
    await mary.getByText("Enter a valid email address.").waitFor();
    await mary.keyboard.press("End");
    await mary.keyboard.type("@example.org");
    await mary.keyboard.press("Enter");
    await expect.poll(settings).toMatchObject({ notificationsEmail: "gate@example.org" });
  });

  it("has the visitor's request in the outbox, and in the list", async () => {
    const ada = await as(/^Ada/);
    await ada.getByRole("button", { name: "Agree and send request to access repo" }).click();
    await ada.getByText("Your request is awaiting review by the authors.").waitFor();
    await tabTo(mary, mary.getByRole("link", { name: "Outbox" }));
    await mary.keyboard.press("Enter");
    await mary.getByRole("heading", { name: "Outbox" }).waitFor();
    const mail = mary.getByRole("article");
    const arrived = async (): Promise<number> => {
      await mary.reload();
      return mail.count();
    };
    await expect.poll(arrived, { timeout: 50_000, interval: 1_000 }).toBe(1);
    expect(await mail.textContent()).toMatch(
      /New access request[\s\S]*gate@example\.org[\s\S]*Ada/,
    );
    await mary.goto(app.url);
    await mary.getByRole("button", { name: "Review access requests (1)" }).waitFor();
  });
});

describe("the owner's page", () => {
  it.each([320, 1280])("fits %d pixels, and axe finds nothing wrong", async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      // The page's own policy lets no script in but its own.
      const page = await as(/^Mary/, { bypassCSP: true, colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.getByRole("switch").click();
      await page.getByRole("button", { name: "Leave on" }).waitFor();
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed).toBeLessThanOrEqual(width);
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      await page.context().close();
    }
  });
});

describe("without script", () => {
  let plain: Page;
  beforeAll(async () => {
    plain = await as(/^Mary/, { javaScriptEnabled: false });
  });
  const save = (): Promise<void> => plain.getByRole("button", { name: "Save" }).click();

  it("a refused address comes back with everything as it was chosen, and nothing is saved", async () => {
    const before = await settings();
    await radio(plain, "Once a day").check();
    await email(plain).fill("no address");
    await save();
    await plain.getByText("Not saved: this value isn’t valid.").first().waitFor();
    expect(await email(plain).inputValue()).toBe("no address");
    expect(await email(plain).getAttribute("aria-invalid")).toBe("true");
    expect(await radio(plain, "Once a day").isChecked()).toBe(true);
    expect(await settings()).toEqual(before);
  });

  it("is saved once it is mended, and going back posts nothing again", async () => {
    await email(plain).fill("desk@example.org");
    await save();
    await plain.waitForURL(`${app.url}${PAGE}`);
    expect(await settings()).toEqual({
      gated: "manual",
      notificationsMode: "bulk",
      notificationsEmail: "desk@example.org",
    });
    await plain.goBack();
    await plain.reload();
    expect(await email(plain).inputValue()).toBe("no address");
    await plain.goForward();
    expect(await email(plain).inputValue()).toBe("desk@example.org");
    expect(await settings()).toMatchObject({ notificationsEmail: "desk@example.org" });
  });

  it("says what turning off means, and turns off and on; requests are kept", async () => {
    // Queries by text look past what stands for browsers without script.
    const meaning = plain.locator(".sp-settings-access noscript p");
    expect(await meaning.isVisible()).toBe(true);
    expect(await meaning.textContent()).toMatch(/^Turn access requests off\? Anyone will/);
    expect(await plain.getByRole("button", { name: /^Review/ }).count()).toBe(0);
    await plain.getByRole("switch").uncheck();
    await save();
    await expect.poll(() => meaning.textContent()).toMatch(/^Turn access requests on\?/);
    expect(await bytes()).toBe(200);
    await plain.getByRole("switch").check();
    await save();
    await radio(plain, "Manual approval").check();
    await save();
    await expect.poll(settings).toMatchObject({ gated: "manual" });
    await mary.reload();
    await interactive(mary);
    await mary.getByRole("button", { name: "Review access requests (1)" }).waitFor();
  });

  it("takes no settings from anybody else, nor from another site's page", async () => {
    const before = await settings();
    const post = async (who: string, origin: string): Promise<number> => {
      const body = new URLSearchParams({ _sp_seen: '{"gated":"manual"}', approval: "auto" });
      body.append("_sp_control", "access");
      const headers = { cookie: demoCookie(app, who), origin };
      return (await fetch(`${app.url}${PAGE}/settings`, { method: "POST", body, headers })).status;
    };
    expect(await post("ada", app.url)).toBe(403);
    expect(await post("", app.url)).toBe(401);
    expect(await post("mary", "https://evil.example")).toBe(403);
    expect(await settings()).toEqual(before);
  });
});

describe("while the script is on its way", () => {
  it("what an owner chooses and types is kept, and nothing is done unasked", async () => {
    const before = await settings();
    const early = await as(/^Mary/);
    let arrives = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    await early.route("**/assets/*.js", async (route) => {
      await arrived;
      await route.continue();
    });
    await early.goto(`${app.url}${PAGE}`, { waitUntil: "commit" });
    await radio(early, "Immediately").check();
    await email(early).fill("early@example.org");
    arrives();
    await part(early, "mail").getByText("Not saved yet").waitFor();
    await interactive(early);
    expect(await radio(early, "Immediately").isChecked()).toBe(true);
    expect(await email(early).inputValue()).toBe("early@example.org");
    expect(await settings()).toEqual(before);
    await early.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(settings).toMatchObject({ notificationsMode: "real-time" });
  });
});

describe("two owners at once", () => {
  it("overwrite each other only where they insist", async () => {
    const other = await as(/^Mary/);
    const old = JSON.stringify(await settings());
    let looks = false;
    // Until they save, this page does not look again: what was changed meanwhile it has not seen.
    await other.route(`**${SETTINGS}`, (route) =>
      looks ? route.continue() : route.fulfill({ contentType: "application/json", body: old }),
    );
    await email(other).fill("second@example.org");
    await email(mary).fill("first@example.org");
    await mary.getByRole("button", { name: "Save address" }).click();
    await expect.poll(settings).toMatchObject({ notificationsEmail: "first@example.org" });
    looks = true;
    await other.keyboard.press("Enter");
    await other.getByText("Not saved: someone else changed this").waitFor();
    await other.getByText("Current: first@example.org.").waitFor();
    expect(await email(other).inputValue()).toBe("second@example.org");
    expect(await settings()).toMatchObject({ notificationsEmail: "first@example.org" });
    await other.getByRole("button", { name: "Save my change" }).click();
    await expect.poll(settings).toMatchObject({ notificationsEmail: "second@example.org" });
  });
});
