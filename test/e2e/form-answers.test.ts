import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBlank } from "@sallyport/schema";
import type { Browser, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type HostPages, serveHostPages } from "./support/host-pages.ts";

const shared = join(import.meta.dirname, "../../../shared/security");
const read = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(join(shared, name), "utf8"));

let pages: HostPages;
let browser: Browser;

beforeAll(async () => {
  [pages, browser] = await Promise.all([serveHostPages(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

const newPage = async (): Promise<Page> => (await browser.newContext()).newPage();
const sent = (page: Page): Promise<readonly (readonly [string, string])[] | undefined> =>
  page.evaluate(() => (window as unknown as { sent: [string, string][][] }).sent.at(-1));
const agree = (page: Page): Promise<void> =>
  page.getByRole("button", { name: /Agree and/ }).click();

// From UTC-11 to UTC+14, with half and quarter hours, and those that change their clocks at midnight.
const ZONES =
  `Pacific/Pago_Pago Pacific/Honolulu Pacific/Marquesas America/Anchorage America/Los_Angeles
America/Denver America/Mexico_City America/Chicago America/New_York America/Havana America/Halifax
America/St_Johns America/Sao_Paulo America/Asuncion America/Santiago Atlantic/Azores Atlantic/Cape_Verde
UTC Europe/London Africa/Cairo Europe/Berlin Asia/Beirut Asia/Gaza Asia/Tehran Asia/Dubai Asia/Kabul
Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Yangon Asia/Tokyo Australia/Adelaide
Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Kiritimati`.split(/\s+/);

describe("a day", () => {
  let page: Page;
  let zone: CDPSession;

  beforeAll(async () => {
    page = await newPage();
    zone = await page.context().newCDPSession(page);
    await page.goto(
      pages.url({
        page: "gate-page",
        scenario: {
          controls: "enhanced",
          served: true,
          fields: {
            Picked: "date_picker",
            Typed: "date_picker",
            Pasted: "date_picker",
            Brought: "date_picker",
          },
          // Clocks change in Beirut, Cairo, Havana or Santiago around these.
          values: { f0: "2026-03-28", f1: "", f2: "", f3: "2026-04-24" },
        },
      }),
    );
  });
  afterAll(() => page.context().close());

  it.each(ZONES)("in %s is sent as it was picked, typed, pasted or brought", async (timezoneId) => {
    await zone.send("Emulation.setTimezoneOverride", { timezoneId });
    await page.reload();
    const texts = page.getByPlaceholder("MM/DD/YYYY");
    await texts.nth(3).waitFor();
    await page.getByRole("button", { name: "Change the date, March 28, 2026" }).click();
    // Keys go where focus is: a day that is only seen does not hear them yet.
    await page
      .locator('[role=grid] [aria-label="Saturday, March 28, 2026, selected"]:focus')
      .waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await texts.nth(1).pressSequentially("9/6/2026");
    await texts.nth(2).focus();
    await page.keyboard.insertText("2026-10-25");
    await agree(page);
    await expect
      .poll(() => sent(page), { interval: 10 })
      .toEqual([
        ["Picked", "2026-03-29"],
        ["Typed", "2026-09-06"],
        ["Pasted", "2026-10-25"],
        ["Brought", "2026-04-24"],
      ]);
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
      new Intl.DateTimeFormat("en", { timeZone: timezoneId }).resolvedOptions().timeZone,
    );
  });
});

describe("a calendar that closes on a busy page", () => {
  it("leaves focus with whoever types elsewhere already", async () => {
    const page = await newPage();
    // What is put off for a moment comes much later there.
    await page.addInitScript(() => {
      const soon = window.setTimeout;
      Object.assign(window, {
        setTimeout: (then: () => void, ms = 0) => soon(then, ms === 0 ? 100 : ms),
      });
    });
    const fields = { When: "date_picker", Company: "text" };
    await page.goto(
      pages.url({ page: "gate-page", scenario: { controls: "enhanced", served: true, fields } }),
    );
    await page.getByRole("button", { name: "Open the calendar" }).click();
    await page.locator("[role=grid] button:focus").waitFor();
    await page.keyboard.press("Enter");
    const company = page.getByLabel("Company");
    await company.pressSequentially("Acme Research", { delay: 20 });
    await expect.poll(() => company.inputValue()).toBe("Acme Research");
    await page.context().close();
  });
});

describe("a country", () => {
  it.each([
    ["the button is pressed", "click"],
    ["Enter is pressed twice", "Enter"],
  ])("typed in full is sent, however soon %s", async (_, how) => {
    const page = await newPage();
    await page.goto(
      pages.url({
        page: "gate-page",
        scenario: { controls: "enhanced", fields: { Country: "country" } },
      }),
    );
    const box = page.getByPlaceholder("Search for a country");
    await box.pressSequentially("Niger");
    if (how === "click") await agree(page);
    else {
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
    }
    await expect.poll(() => sent(page)).toEqual([["Country", "NE"]]);
    await page.context().close();
  });

  it.each([
    ["native", "select[name=f4]", "country", "DE"],
    ["enhanced", "input[role=combobox] >> nth=0", "country-name", "Germany"],
  ] as const)(
    "is filled in by the browser's own autofill, and sent, where controls are %s",
    async (controls, control, token, filled) => {
      const page = await newPage();
      await page.goto(
        pages.url({
          page: "gate-page",
          scenario: {
            controls,
            fields: {
              "Full name": "text",
              "Street address": "text",
              City: "text",
              "Postal code": "text",
              Country: "country",
              "Second country": { type: "country", required: false },
            },
          },
        }),
      );
      const country = page.locator(control);
      await country.waitFor();
      await expect.poll(() => country.getAttribute("autocomplete")).toBe(token);
      await expect
        .poll(() => page.getByLabel("Second country").getAttribute("autocomplete"))
        .toBe("transaction-currency");
      await autofill(page, "[name=f0]", [
        ["NAME_FULL", "Ada Lovelace"],
        ["ADDRESS_HOME_STREET_ADDRESS", "Hauptstr. 1"],
        ["ADDRESS_HOME_CITY", "Berlin"],
        ["ADDRESS_HOME_ZIP", "10115"],
        ["ADDRESS_HOME_COUNTRY", "DE"],
      ]);
      await expect.poll(() => country.inputValue()).toBe(filled);
      expect(await page.getByRole("listbox").count()).toBe(0);
      await agree(page);
      await expect.poll(() => sent(page)).toContainEqual(["Country", "DE"]);
      await page.context().close();
    },
  );
});

/** As if a person had taken an address that the browser knows. */
async function autofill(
  page: Page,
  selector: string,
  known: readonly (readonly [name: string, value: string])[],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { node } = await session.send("DOM.describeNode", { nodeId });
  await session.send("Autofill.enable");
  // The browser looks at a new form after a moment.
  const fields = known.map(([name, value]) => ({ name, value }));
  await expect
    .poll(
      async () => {
        await session.send("Autofill.trigger", {
          fieldId: node.backendNodeId,
          address: { fields },
        });
        return page.locator(selector).inputValue();
      },
      { interval: 500, timeout: 15_000 },
    )
    .not.toBe("");
}

describe.skipIf(!existsSync(shared))("with the public collections beside the clone", () => {
  it("author Markdown leaves nothing but text and safe links in a browser", async () => {
    const page = await newPage();
    const asked: string[] = [];
    await page.goto(pages.url({ page: "prompt-page" }));
    await page.waitForFunction(() => "show" in window);
    page.on("request", (request) => asked.push(request.url()));
    page.on("dialog", (dialog) => {
      asked.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    const payloads = read<{ payload: string }>("xss.json").map(({ payload }) => payload);
    expect(payloads.length).toBeGreaterThan(300);
    const found = await page.evaluate((texts) => {
      const { show } = window as unknown as { show(text: string): readonly string[] };
      return texts.flatMap((text) => show(text).map((what) => `${what} of ${text}`));
    }, payloads);
    await page.waitForTimeout(500);
    expect(found).toEqual([]);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it("naughty answers are sent as they are typed, or refused by name", async () => {
    const page = await newPage();
    const answers = read<{ value: string }>("naughty-strings.json").map(({ value }) => ({
      text: value,
      refused: isBlank(value) || /[\0\ud800-\udfff]/u.test(value),
    }));
    await page.goto(
      pages.url({
        page: "gate-page",
        scenario: { controls: "native", fields: { Why: { type: "text", multiline: true } } },
      }),
    );
    await page.getByLabel("Why").waitFor();
    const wrong = await page.evaluate(async (answers) => {
      const area = document.querySelector("textarea") as HTMLTextAreaElement;
      const { sent } = window as unknown as { sent: [string, string][][] };
      const found: string[] = [];
      for (const { text, refused } of answers) {
        sent.length = 0;
        area.value = text;
        area.dispatchEvent(new Event("input", { bubbles: true }));
        area.form?.requestSubmit();
        const isSettled = (): boolean =>
          refused ? area.hasAttribute("aria-invalid") : sent.length > 0;
        const until = Date.now() + 10_000;
        // Look one task later at the earliest: the form ignores a press while it checks, and the
        // mark of an earlier refused answer would count for this one.
        do {
          await new Promise((resolve) => setTimeout(resolve));
        } while (!isSettled() && Date.now() < until);
        const kept = refused ? sent.length === 0 : sent[0]?.[0]?.[1] === area.value;
        if (!kept || area.value !== text.replace(/\r\n?/g, "\n")) found.push(text);
      }
      return found;
    }, answers);
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
