import type { Browser, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

// A visitor's address, as Chromium keeps it.
const ADDRESS = {
  fields: Object.entries({
    NAME_FULL: "Ada Lovelace",
    EMAIL_ADDRESS: "ada@example.org",
    COMPANY_NAME: "Acme",
    PHONE_HOME_WHOLE_NUMBER: "+493012345678",
    ADDRESS_HOME_STREET_ADDRESS: "1 Main St",
    ADDRESS_HOME_CITY: "Berlin",
    ADDRESS_HOME_ZIP: "10115",
    ADDRESS_HOME_COUNTRY: "DE",
  }).map(([name, value]) => ({ name, value })),
};

/** Chromium fills the form in, as when a visitor chooses that address at the field. */
async function fillIn(page: Page, session: CDPSession, label: string): Promise<void> {
  await session.send("DOM.enable");
  await session.send("Autofill.enable");
  const { root } = await session.send("DOM.getDocument");
  const id = await page.getByLabel(label, { exact: true }).getAttribute("id");
  const { nodeId } = await session.send("DOM.querySelector", {
    nodeId: root.nodeId,
    selector: `[id="${id}"]`,
  });
  const { node } = await session.send("DOM.describeNode", { nodeId });
  // The address is newer than the types of the protocol.
  const trigger = { fieldId: node.backendNodeId, address: ADDRESS } as never;
  // It looks at the form again where a visitor turns to it, and refuses or fills nothing until then.
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await expect
    .poll(
      async () => {
        await session.send("Autofill.trigger", trigger).catch(() => {});
        return field.inputValue();
      },
      { interval: 500, timeout: 10_000 },
    )
    .not.toBe("");
}

const fields = {
  Email: "text",
  "Full name": "text",
  "Supervisor name": "text",
  "Phone of your supervisor": "text",
  "Company of your referee": "text",
  "Street address of the lab": "text",
  "City of the lab": "text",
  "Your country": "country",
  "Country of the lab": "country",
  Affiliation: { type: "text", autocomplete: "off" },
  "Where you work": { type: "text", autocomplete: "organization" },
};

describe("a browser that fills a form in", () => {
  it.each(["native", "enhanced"] as const)(
    "gives one's own data alone, with %s controls",
    async (controls) => {
      const page = await (await browser.newContext()).newPage();
      const session = await page.context().newCDPSession(page);
      await page.goto(
        pages.url({ page: "gate-page", scenario: { controls, served: true, fields } }),
      );
      if (controls === "enhanced") await enhanced(page);
      await page.locator("[autocomplete=email]").waitFor();
      await fillIn(page, session, "Email");
      const held = async (label: string): Promise<string> =>
        page.getByLabel(label, { exact: true }).inputValue();
      await expect.poll(() => held("Full name")).toBe("Ada Lovelace");
      await expect.poll(() => held("Where you work")).toBe("Acme");
      await expect.poll(() => held("Your country")).toBe(controls === "native" ? "DE" : "Germany");
      const values = Object.fromEntries(
        await Promise.all(Object.keys(fields).map(async (label) => [label, await held(label)])),
      );
      expect(values).toEqual({
        Email: "ada@example.org",
        "Full name": "Ada Lovelace",
        "Supervisor name": "",
        "Phone of your supervisor": "",
        "Company of your referee": "",
        "Street address of the lab": "",
        "City of the lab": "",
        "Your country": controls === "native" ? "DE" : "Germany",
        "Country of the lab": "",
        Affiliation: "",
        "Where you work": "Acme",
      });
      await page.context().close();
    },
  );
});
