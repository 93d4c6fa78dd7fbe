import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { logInAs } from "./support/interactive.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

const CARD = `---
extra_gated_fields:
  Company: text
  Country: country
  I agree: checkbox
---
# Voices
`;

let app: App;
let browser: Browser;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let ada: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, "README.md"), CARD);
  [app, browser] = await Promise.all([
    startApp([".", "--repo", "acme/voices", "--approval", "manual"], folder.path),
    launchBrowser(),
  ]);
  ada = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logInAs(ada, app.url, /^Ada/);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await folder?.remove();
});

describe("a gate without script", () => {
  it("brings a refused form back with the answers in place", async () => {
    await ada.getByLabel("Company").fill("Acme");
    await ada.getByLabel("Country").selectOption("DE");
    await ada.getByRole("button", { name: /Agree and send/ }).click();
    await ada.getByText(/“I agree” needs an answer/).waitFor();
    const box = ada.getByLabel("I agree");
    expect(await box.getAttribute("aria-invalid")).toBe("true");
    const beside = await box.getAttribute("aria-describedby");
    expect(await ada.locator(`[id="${beside}"]`).textContent()).toContain("Check this box");
    expect(await ada.getByLabel("Company").inputValue()).toBe("Acme");
    expect(await ada.getByLabel("Country").inputValue()).toBe("DE");
  });

  it("stores nothing for a gate that has changed, and carries the answers over", async () => {
    const changed = CARD.replace("Country: country", "Why: text\n  Country: country");
    await writeFile(join(folder.path, "README.md"), changed);
    await ada.getByLabel("I agree").check();
    await ada.getByRole("button", { name: /Agree and send/ }).click();
    await ada.getByText("The form has changed", { exact: true }).waitFor();
    expect(await ada.getByLabel("Company").inputValue()).toBe("Acme");
    expect(await ada.getByLabel("Country").inputValue()).toBe("DE");
    expect(await ada.getByLabel("Why").inputValue()).toBe("");
    expect(await ada.getByLabel("I agree").isChecked()).toBe(false);
  });

  it("closes while the card is broken, tells the owner alone where, and opens again", async () => {
    await writeFile(join(folder.path, "README.md"), CARD.replace("text", "[text"));
    await ada.goto(app.url);
    await ada.getByText("This form has a problem that its author needs to fix.").waitFor();
    expect(await ada.getByText("README.md:").count()).toBe(0);
    const mary = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await logInAs(mary, app.url, /^Mary/);
    await mary
      .getByText(/README\.md:\d+:\d+/)
      .first()
      .waitFor();
    await writeFile(join(folder.path, "README.md"), CARD);
  });

  it("shows the answers of a form whose session has ended, and takes no request", async () => {
    await ada.goto(app.url);
    await ada.getByLabel("Company").fill("<b>Acme</b>");
    await ada.getByLabel("Country").selectOption("DE");
    await ada.getByLabel("I agree").check();
    await ada.context().clearCookies();
    await ada.getByRole("button", { name: /Agree and send/ }).click();
    await ada.getByRole("heading", { name: "You are logged out, so nothing was sent" }).waitFor();
    expect(await ada.getByRole("definition").allTextContents()).toEqual([
      "<b>Acme</b>",
      "DE",
      "Yes",
    ]);
    await ada.getByRole("button", { name: /^Ada/ }).click();
    await ada.getByRole("button", { name: /Agree and send/ }).waitFor();
  });

  it("takes the request", async () => {
    await ada.goto(app.url);
    await ada.getByLabel("Company").fill("Acme");
    await ada.getByLabel("Country").selectOption("DE");
    await ada.getByLabel("I agree").check();
    await ada.getByRole("button", { name: /Agree and send/ }).click();
    await ada.getByText("Your request is awaiting review by the authors.").waitFor();
  });
});
