import { type Browser, chromium } from "playwright";
import { BROWSER_ARGS, systemBrowser } from "../../../.config/find-browser.mjs";

/** The browser of the tests. What takes it long fails by name, before the whole test does. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = systemBrowser();
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS],
    ...(executablePath !== undefined && { executablePath }),
  });
  browser.on("context", (context) => context.setDefaultTimeout(20_000));
  return browser;
}
