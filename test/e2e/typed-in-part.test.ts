import type { Browser, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPages, serveHostPages } from "./support/host-pages.ts";
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

async function open(fields: object, controls: "native" | "enhanced"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(pages.url({ page: "gate-page", scenario: { controls, served: true, fields } }));
  return page;
}
const sent = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { sent: unknown[] }).sent.length);
const agree = (page: Page): Promise<void> =>
  page.getByRole("button", { name: /Agree and/ }).click();

it("a native date that is typed in part is not sent, and says what is missing", async () => {
  const page = await open({ When: { type: "date_picker", required: false } }, "native");
  const when = page.locator("input[type=date]");
  await when.focus();
  await page.keyboard.type("1231");
  await agree(page);
  await page.getByText("Enter a valid date, such as 12/31/2026.").first().waitFor();
  expect(await sent(page)).toBe(0);
  await when.focus();
  await page.keyboard.type("12310026");
  await agree(page);
  await page.getByText("Enter the year with four digits, such as 12/31/2026.").first().waitFor();
  expect(await sent(page)).toBe(0);
  await when.fill("2026-12-31");
  await agree(page);
  await expect.poll(() => sent(page)).toBe(1);
  await page.context().close();
});

/** A key while an input method composes. */
async function press(session: CDPSession, key: string, code: number): Promise<void> {
  for (const type of ["rawKeyDown", "keyUp"] as const) {
    await session.send("Input.dispatchKeyEvent", {
      type,
      key,
      code: key,
      windowsVirtualKeyCode: code,
    });
  }
}

it("an input method's keys neither choose, clear nor send", async () => {
  const page = await open({ Country: "country" }, "enhanced");
  const session = await page.context().newCDPSession(page);
  await enhanced(page);
  const country = page.getByRole("combobox", { name: "Country" });
  await country.fill("Germany");
  await country.press("Enter");
  await expect.poll(() => country.inputValue()).toBe("Germany");
  await country.focus();
  await page.keyboard.press("End");
  await session.send("Input.imeSetComposition", {
    text: "にほ",
    selectionStart: 2,
    selectionEnd: 2,
  });
  await expect.poll(() => country.inputValue()).toBe("Germanyにほ");
  await press(session, "Escape", 229);
  await press(session, "Escape", 229);
  await press(session, "Enter", 229);
  expect(await country.inputValue()).toBe("Germanyにほ");
  expect(await sent(page)).toBe(0);
  await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  await expect.poll(() => country.inputValue()).toBe("Germany");
  await agree(page);
  await expect.poll(() => sent(page)).toBe(1);
  await page.context().close();
});
