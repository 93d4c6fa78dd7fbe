import type { Page } from "playwright";
import { expect } from "vitest";

/** Wait until each native control of a form has been exchanged for its enhanced one. */
export async function enhanced(page: Page): Promise<void> {
  await page.locator(".sp-control-box").first().waitFor();
  // What a list of options posts is in a `select` that nobody sees.
  const native = page.locator(".sp-control-box :is(select:not([aria-hidden]), input[type=date])");
  await expect.poll(() => native.count()).toBe(0);
}
