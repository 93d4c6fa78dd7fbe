import { type Browser, chromium } from "playwright";
import { BROWSER_ARGS, systemBrowser } from "../../../.config/find-browser.mjs";

/** The browser of the tests. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = systemBrowser();
  return chromium.launch({
    args: [...BROWSER_ARGS],
    ...(executablePath !== undefined && { executablePath }),
  });
}
