import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPage, type HostPages, serveHostPages } from "./support/host-pages.ts";

let pages: Readonly<Record<18 | 19, HostPages>>;
let browser: Browser;

beforeAll(async () => {
  const [nineteen, eighteen, launched] = await Promise.all([
    serveHostPages(19),
    serveHostPages(18),
    launchBrowser(),
  ]);
  pages = { 18: eighteen, 19: nineteen };
  browser = launched;
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([pages?.[18].close(), pages?.[19].close()]);
});

const FIELDS = { Company: "text", Agree: "checkbox" };
/** Opens a gate without an adapter. Fails where the browser asks whether to leave. */
async function open(react: 18 | 19, page: Partial<HostPage> = {}): Promise<Page> {
  const opened = await (await browser.newContext()).newPage();
  opened.on("dialog", (dialog) => {
    throw new Error(`The browser asks: ${dialog.type()}`);
  });
  // React 18 cannot take over what 19 has served.
  const scenario = {
    posts: true,
    served: react === 19,
    fields: FIELDS,
    controls: "native",
  } as const;
  await opened.goto(pages[react].url({ page: "gate-page", scenario, ...page }));
  return opened;
}
const posted = (react: 18 | 19): object =>
  Object.fromEntries(new URLSearchParams(pages[react].posts.at(-1)));
const thanks = (page: Page): Promise<void> => page.getByText("Thank you").waitFor();

describe.each([18, 19] as const)("a gate without an adapter, in React %i", (react) => {
  it("is checked, and then posted by the browser to where its host says", async () => {
    const page = await open(react);
    await page.getByLabel("Company").click();
    // Focus loads the checks; a form that is sent before they arrive is its server's to check.
    await page.waitForLoadState("networkidle");
    await page.keyboard.type("Acme");
    await page.keyboard.press("Enter");
    await page.locator(".sp-summary:focus").waitFor();
    expect(pages[react].posts).toHaveLength(0);
    await page.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: /Agree and/ }).dblclick();
    await thanks(page);
    expect(new URL(page.url()).pathname).toBe("/post");
    expect(pages[react].posts).toHaveLength(1);
    expect(posted(react)).toEqual({ _sp_gate: "f", f0: "Acme", f1: "on" });
    await page.goBack();
    expect(await page.getByText("Your answers were sent.").count()).toBe(0);
    await page.context().close();
  });
});

it("a gate without an adapter is posted before its script comes, too", async () => {
  const page = await open(19, { wait: true });
  await page.getByLabel("Company").click();
  await page.keyboard.type("Early");
  await page.keyboard.press("Enter");
  await thanks(page);
  expect(posted(19)).toEqual({ _sp_gate: "f", f0: "Early" });
  await page.context().close();
});
