import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPage, type HostPages, serveHostPages } from "./support/host-pages.ts";
import { enhanced, waitForFocus } from "./support/interactive.ts";

let pages: HostPages;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [pages, browser] = await Promise.all([serveHostPages(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

/** A page that notes what its policy refuses and what its console says. */
async function open(page: HostPage, options: BrowserContextOptions = {}): Promise<Page> {
  complaints.length = 0;
  const opened = await (await browser.newContext(options)).newPage();
  await opened.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  opened.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  await opened.goto(pages.url(page));
  return opened;
}
const refused = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { refused: string[] }).refused);
const sent = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { sent: unknown[] }).sent.at(-1));
const agree = (page: Page): Promise<void> => page.getByRole("button", { name: /Agree/ }).click();
const ANSWERS = [
  ["Company", "Acme"],
  ["Country", "DE"],
  ["When", "2026-03-04"],
  ["Use", "Other"],
  ["Agree", "on"],
];

async function fillNative(page: Page): Promise<void> {
  await page.getByLabel("Company").fill("Acme");
  await page.locator("select[name=f1]").selectOption("DE");
  await page.locator("input[name=f2]").fill("2026-03-04");
  await page.locator("select[name=f3]").selectOption("Other");
  await page.getByRole("checkbox").check();
}

/** By keyboard and pointer, each enhanced control once. */
async function fillEnhanced(page: Page): Promise<void> {
  await page.getByLabel("Company").fill("Acme");
  await page.getByPlaceholder("Search for a country").fill("germ");
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("MM/DD/YYYY").fill("3/4/2026");
  await page.getByRole("button", { name: /Change the date|Open the calendar/ }).click();
  await page.locator("[role=grid] button:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("grid").waitFor({ state: "hidden" });
  await page.locator("button[role=combobox]").press("Enter");
  await page.getByRole("option", { name: "Other" }).click();
  await page.getByRole("checkbox").check();
}

describe("a strict host", () => {
  it("sees no violation with native controls, under Trusted Types too", async () => {
    const page = await open({
      page: "gate-page",
      csp: "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      scenario: { controls: "native", served: true, prompt: "Be **kind**." },
    });
    await agree(page);
    await page.getByRole("group", { name: /5 answers/ }).waitFor();
    await fillNative(page);
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
    expect(await refused(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("sees no violation with enhanced controls and a nonce", async () => {
    const page = await open({
      page: "gate-page",
      csp: "default-src 'none'; style-src 'self' 'nonce-r4nd0m'; script-src 'self'",
      scenario: { controls: "enhanced", nonce: "r4nd0m", served: true },
    });
    await fillEnhanced(page);
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
    expect(await refused(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("keeps a working form where an enhanced control throws", async () => {
    const page = await open({
      page: "gate-page",
      csp: "style-src 'self'; script-src 'self'; require-trusted-types-for 'script'",
      scenario: { controls: "enhanced" },
    });
    await page.getByPlaceholder("Search for a country").fill("germ");
    await page.keyboard.press("Enter");
    await page.getByLabel("Company").fill("Acme");
    await page.getByPlaceholder("MM/DD/YYYY").fill("2026-03-04");
    // Radix Select throws here as soon as it is mounted; the native list stands in its place.
    await page.locator("select[name=f3]").selectOption("Other");
    await page.getByRole("checkbox").check();
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
  });

  it("sees no violation in a review, whatever is done in it", async () => {
    const page = await open({
      page: "review-page",
      csp: "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    const said = (words: RegExp): Promise<void> =>
      page.getByRole("status").filter({ hasText: words }).waitFor();
    await page.getByRole("button", { name: "Accept" }).first().click();
    await said(/^Accepted/);
    await page.getByRole("button", { name: "Undo" }).click();
    await said(/^Undid/);
    await page.getByRole("button", { name: "Reject" }).first().click();
    await page.getByRole("textbox", { name: /Reason/ }).fill("Please say more.");
    await page.getByRole("form").getByRole("button", { name: "Reject" }).click();
    await said(/^Rejected/);
    await page.getByRole("button", { name: "Undo" }).click();
    await said(/^Undid/);
    for (const list of [/Accepted/, /Rejected/, /Pending/]) {
      await page.getByRole("tab", { name: list }).click();
      await page.getByRole("row").first().waitFor();
    }
    await page.getByRole("button", { name: "Sort and filter" }).click();
    await page.getByRole("combobox", { name: "Layout" }).selectOption("table");
    await page.getByRole("columnheader", { name: "Company" }).waitFor();
    await page.getByRole("combobox", { name: "Layout" }).selectOption("cards");
    await page.getByRole("button", { name: "Sort and filter" }).click();
    await page.getByRole("button", { name: "Shortcuts" }).click();
    await page.getByRole("button", { name: "Close" }).last().click();
    await page.getByRole("checkbox", { name: "Select all loaded requests" }).check();
    await page.getByRole("button", { name: "Select all matching requests" }).click();
    await page.getByRole("button", { name: "Reject (120)" }).click();
    await page.getByRole("textbox", { name: /Reason/ }).fill("Not now.");
    await page.getByRole("form").getByRole("button", { name: "Reject" }).click();
    await said(/^Rejected 120 requests/);
    await page.getByRole("button", { name: "Undo" }).click();
    await said(/^120 requests are pending again/);
    // Some fail, and each is told.
    await page.getByRole("checkbox", { name: "Select all loaded requests" }).check();
    await page.getByRole("button", { name: /^Accept \(/ }).click();
    await page.getByText(/^Accept \d+ requests\?/).waitFor();
    await page.getByRole("button", { name: /^Accept \(/ }).click();
    await said(/1 request failed/);
    await page.getByRole("button", { name: "Show details" }).click();
    await page.getByRole("region", { name: "Failed requests" }).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("button", { name: "Add access" }).click();
    await page.getByRole("searchbox", { name: "Name or username" }).fill("emm");
    await page.getByRole("radio", { name: /Emmy/ }).check();
    await page.getByRole("button", { name: "Grant access" }).click();
    await said(/now has access/);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download report" }).click();
    await page.getByRole("radio", { name: /CSV/ }).check();
    await page.getByRole("button", { name: "Download", exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.getByRole("dialog", { name: "Download report" }).waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await refused(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("sees no violation in the settings, whatever is changed in them", async () => {
    const page = await open({
      page: "settings-page",
      csp: "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    const saved = (part: string): Promise<void> =>
      page.locator(`.sp-settings-${part}`).getByText("Saved.").first().waitFor();
    await page.getByRole("switch").click();
    await page.getByRole("button", { name: "Turn on" }).click();
    await saved("access");
    await page.getByRole("radio", { name: "Manual approval" }).check();
    await saved("approval");
    await page.getByRole("radio", { name: "Immediately" }).check();
    await saved("mail");
    await page.getByRole("textbox", { name: "Notification email" }).fill("nobody");
    await page.keyboard.press("Enter");
    await page.getByText("Enter a valid email address.").waitFor();
    await page.getByRole("checkbox", { name: /^Organization members/ }).check();
    await saved("members");
    await page.getByRole("button", { name: "Add access" }).click();
    await page.getByRole("searchbox").fill("emm");
    await page.getByRole("radio", { name: /Emmy/ }).check();
    await page.getByRole("button", { name: "Grant access" }).click();
    await page.getByText(/now has access/).waitFor();
    expect(await refused(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("may put the form into a shadow root", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { controls: "enhanced", shadow: true },
    });
    await page.getByLabel("Company").fill("Acme");
    await page.getByPlaceholder("Search for a country").fill("german");
    await page.getByRole("option", { name: "Germany" }).click();
    await page.getByPlaceholder("MM/DD/YYYY").fill("3/3/2026");
    await page.getByRole("button", { name: "Change the date, March 3, 2026" }).click();
    await page.locator("[role=grid] button:focus").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    // Radix Select does not know where focus is in a shadow root: arrow keys would lead to the last option.
    await page.locator("select[name=f3]").selectOption("Other");
    expect(await page.locator("button[role=combobox]").count()).toBe(0);
    await page.getByRole("checkbox").check();
    expect(
      await page.evaluate(
        () => document.querySelectorAll("body > [data-radix-popper-content-wrapper]").length,
      ),
    ).toBe(0);
    await page.getByLabel("Company").fill("");
    await agree(page);
    await page.getByRole("link", { name: "Company" }).click();
    await waitForFocus(page.getByLabel("Company"));
    // Slower than a double click, as people type.
    await page.keyboard.type("Acme", { delay: 150 });
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
  });
});

describe("a form from a server", () => {
  it("is filled and posted without script, in ids", async () => {
    const page = await open(
      { page: "gate-page", scenario: { served: true } },
      { javaScriptEnabled: false },
    );
    await fillNative(page);
    await agree(page);
    await page.getByText("Thank you").waitFor();
    expect(Object.fromEntries(new URLSearchParams(pages.posts.at(-1)))).toEqual({
      _sp_gate: "f",
      f0: "Acme",
      f1: "DE",
      f2: "2026-03-04",
      f3: "Other",
      f4: "on",
    });
  });

  it("keeps what was typed and chosen before the script came", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "enhanced" },
      wait: true,
    });
    await fillNative(page);
    await page.evaluate(() => (window as unknown as { start(): void }).start());
    await page.getByRole("button", { name: "Elsewhere" }).focus();
    await enhanced(page);
    expect(await page.getByPlaceholder("Search for a country").inputValue()).toBe("Germany");
    expect(await page.getByPlaceholder("MM/DD/YYYY").inputValue()).toBe("03/04/2026");
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
    expect(complaints).toEqual([]);
  });

  it("sends what the browser has put back after the visitor went away", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "native" },
    });
    await fillNative(page);
    await page.goto(pages.url({ page: "prompt-page" }));
    await page.goBack();
    await expect.poll(() => page.getByLabel("Company").inputValue()).toBe("Acme");
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
  });

  it("asks for what the browser has not put back into enhanced controls", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "enhanced" },
    });
    await fillEnhanced(page);
    await page.goto(pages.url({ page: "prompt-page" }));
    await page.goBack();
    await enhanced(page);
    const empty = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".sp-field")]
        .filter((field) =>
          [...field.querySelectorAll("input")].every(({ type, value, checked }) =>
            type === "checkbox" ? !checked : value === "",
          ),
        )
        .map((field) => field.querySelector(".sp-label, label")?.textContent),
    );
    expect(empty.length).toBeGreaterThan(0);
    await agree(page);
    const asked = page.getByRole("group", { name: /need/ }).getByRole("link");
    await expect.poll(() => asked.allTextContents()).toEqual(empty);
  });

  it("exchanges no field that holds focus, and moves nothing when it does", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "enhanced" },
      wait: true,
    });
    const before = await boxes(page);
    await page.locator("select[name=f1]").focus();
    await page.evaluate(() => (window as unknown as { start(): void }).start());
    await page.getByPlaceholder("MM/DD/YYYY").waitFor();
    expect(await page.locator("select[name=f1]").count()).toBe(1);
    await page.getByRole("button", { name: "Elsewhere" }).focus();
    await enhanced(page);
    expect(await boxes(page)).toEqual(before);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              total += (entry as unknown as { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(total), 100);
        }),
    );
    expect(shift).toBe(0);
  });

  it("exchanges no field that takes focus while its control is on the way", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "enhanced" },
      wait: true,
    });
    const come = await held(page, "**/date-picker*.js");
    await page.evaluate(() => (window as unknown as { start(): void }).start());
    await page.getByPlaceholder("Search for a country").waitFor();
    const date = page.locator("input[type=date]");
    await date.focus();
    await date.fill("2026-03-04");
    const loaded = page.waitForResponse("**/date-picker*.js");
    come();
    await (await loaded).finished();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await date.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Elsewhere" }).focus();
    await expect.poll(() => page.getByPlaceholder("MM/DD/YYYY").inputValue()).toBe("03/04/2026");
  });

  it("keeps its native controls where the enhanced ones cannot be loaded", async () => {
    const page = await open({ page: "gate-page", scenario: { served: true }, wait: true });
    await page.route(/(select-list|date-picker|country-search)[^/]*\.js/, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await page.evaluate(() => (window as unknown as { start(): void }).start());
    await page.getByLabel("Company").focus();
    await failed;
    await fillNative(page);
    await agree(page);
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
  });

  it("waits with a press of the button until what checks the answers has come", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "native" },
      wait: true,
    });
    const come = await held(page, "**/form-engine*.js");
    await page.evaluate(() => (window as unknown as { start(): void }).start());
    await fillNative(page);
    await agree(page);
    await page.getByRole("button", { name: /Sending/ }).waitFor();
    expect(await sent(page)).toBeUndefined();
    come();
    await expect.poll(() => sent(page)).toEqual(ANSWERS);
  });

  it("posts by itself where what checks the answers cannot be loaded", async () => {
    const page = await open({
      page: "gate-page",
      scenario: { served: true, controls: "native" },
      wait: true,
    });
    await page.route("**/form-engine*.js", (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await page.evaluate(() => (window as unknown as { start(): void }).start());
    await page.getByRole("button", { name: "Elsewhere" }).focus();
    await fillNative(page);
    await failed;
    await agree(page);
    await page.getByText("Thank you").waitFor();
    expect(new URLSearchParams(pages.posts.at(-1)).get("f0")).toBe("Acme");
  });

  it("stays native where a finger points", async () => {
    const page = await open(
      { page: "gate-page", scenario: { served: true } },
      { hasTouch: true, isMobile: true },
    );
    await page.getByLabel("Company").click();
    await page.waitForTimeout(2_500);
    expect(await page.locator("select[name=f1]").count()).toBe(1);
    expect(await page.locator("input[type=date]").count()).toBe(1);
  });

  it("focuses a field whose label is clicked, and opens nothing", async () => {
    const page = await open({ page: "gate-page", scenario: { controls: "enhanced" } });
    await enhanced(page);
    for (const label of ["Country", "When", "Use"]) {
      await page.locator("label", { hasText: label }).click();
      expect(await page.getByRole("listbox").count()).toBe(0);
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.id);
      const field = await page.locator("label", { hasText: label }).getAttribute("for");
      await expect.poll(focused).toBe(field);
    }
  });
});

/** Holds back what a page asks for, until it is let go. */
async function held(page: Page, url: string): Promise<() => void> {
  let letGo = (): void => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(url, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/** Where each control stands, in whole pixels. */
function boxes(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".sp-control, .sp-checkbox")].map((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );
}
