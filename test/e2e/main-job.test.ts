import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { interactive, logInAs, waitForFocus } from "./support/interactive.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

// One story in the order in which it happens: each step builds upon the one before.
const sample = join(import.meta.dirname, "../../packages/app/sample/field-recordings");
const REPO = "local/field-recordings";
const REASON = "Please apply with your institution's address.";

let app: App;
let browser: Browser;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
let ada: Page;
let mary: Page;
const complaints: string[] = [];

const page = async (who: RegExp): Promise<Page> => {
  const opened = await (await browser.newContext()).newPage();
  opened.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  await logInAs(opened, app.url, who);
  await interactive(opened);
  return opened;
};
const bytes = async (from: Page, file = "recordings.csv"): Promise<number> =>
  (await from.request.get(`${app.url}/datasets/${REPO}/resolve/main/${file}`)).status();

beforeAll(async () => {
  data = await temporaryFolder();
  [app, browser] = await Promise.all([startApp(["--data", data.path]), launchBrowser()]);
  ada = await page(/^Ada/);
  mary = await page(/^Mary/);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await data?.remove();
});

describe("the main job, through the real server", () => {
  it("shows no fields to who is signed out", async () => {
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(app.url);
    expect(new URL(visitor.url()).pathname).toBe(`/datasets/${REPO}`);
    await visitor.getByRole("button", { name: "Log in to request access" }).waitFor();
    expect(await visitor.getByRole("textbox").count()).toBe(0);
    expect(await bytes(visitor)).toBe(401);
    expect(await bytes(visitor, "README.md")).toBe(200);
  });

  it("refuses an incomplete form, puts focus on what is wrong and keeps what was typed", async () => {
    await ada.getByLabel("Institution").fill("Analytical Engines");
    await ada.getByRole("button", { name: "Agree and send request to access repo" }).click();
    await ada.getByText("4 answers need your attention").waitFor();
    await ada.locator(".sp-summary:focus").waitFor();
    expect(await ada.getByLabel("Institution").inputValue()).toBe("Analytical Engines");
  });

  it("takes a request, by keyboard alone, and says that it waits", async () => {
    await ada.getByPlaceholder("MM/DD/YYYY").waitFor();
    await ada.getByPlaceholder("Search for a country").focus();
    await ada.keyboard.type("united kingdom");
    await ada.keyboard.press("Enter");
    await ada.keyboard.press("Tab");
    await ada.keyboard.type("2026-12-24");
    await ada.locator("button[role=combobox]").focus();
    await ada.keyboard.press("Enter");
    await ada.locator("[role=option]:focus").waitFor();
    await ada.keyboard.press("End");
    await ada.keyboard.press("Enter");
    await waitForFocus(ada.locator("button[role=combobox]"));
    await ada.getByRole("checkbox").focus();
    await ada.keyboard.press("Space");
    await ada.getByText(/By agreeing, you share your username \(ada\)/).waitFor();
    await ada.getByRole("button", { name: "Agree and send request to access repo" }).press("Enter");
    await ada.getByText("Your request is awaiting review by the authors.").waitFor();
    expect(await bytes(ada)).toBe(403);
  });

  it("shows the owner the answers, and takes a rejection with its reason", async () => {
    await mary.getByRole("button", { name: "Review access requests (1)" }).click();
    await expect.poll(() => new URL(mary.url()).searchParams.get("review")).toBe("pending");
    await mary.getByRole("definition").filter({ hasText: "United Kingdom" }).waitFor();
    await mary.getByRole("definition").filter({ hasText: "December 24, 2026" }).waitFor();
    await mary.getByRole("button", { name: "Reject" }).click();
    await mary.getByRole("textbox", { name: /Reason/ }).fill(REASON);
    await mary.getByRole("button", { name: "Reject", exact: true }).click();
    await mary.getByText("No pending requests.").waitFor();
  });

  it("tells the rejected visitor without a reload, and nobody else", async () => {
    await ada
      .getByText("Your request to access this repo has been rejected by the repo's authors.")
      .waitFor();
    await ada.getByText(REASON).waitFor();
    expect(await ada.getByRole("textbox").count()).toBe(0);
    const again = await ada.request.post(`${app.url}/datasets/${REPO}/ask-access`, {
      headers: { origin: app.url },
      form: { Institution: "Again" },
      maxRedirects: 0,
    });
    expect(again.status()).toBe(303);
    const grace = await page(/^Grace/);
    await grace.getByLabel("Institution").waitFor();
    expect(await grace.getByText(REASON).count()).toBe(0);
  });

  it("accepts a rejected request, and the visitor downloads a file", async () => {
    await mary.getByRole("tab", { name: "Rejected 1" }).click();
    await mary.getByRole("button", { name: "Accept" }).click();
    await ada.getByText("You have access to this dataset.").waitFor();
    const download = ada.waitForEvent("download");
    await ada.getByRole("link", { name: "recordings.csv" }).click();
    const saved = await (await download).path();
    expect(await readFile(saved, "utf8")).toBe(
      await readFile(join(sample, "recordings.csv"), "utf8"),
    );
  });

  it("cancels back to pending, which takes the bytes away", async () => {
    await mary.getByRole("tab", { name: "Accepted 1" }).click();
    await mary.getByRole("button", { name: "Back to pending" }).click();
    await mary.getByRole("tab", { name: "Pending 1" }).waitFor();
    // The list shows what will be before the server has done it.
    await expect.poll(() => bytes(ada)).toBe(403);
  });

  it("grants access to somebody who never asked", async () => {
    await mary.getByRole("button", { name: "Add access" }).click();
    await mary.getByRole("searchbox").fill("gra");
    await mary.getByRole("radio", { name: /Grace Hopper/ }).check();
    await mary.getByRole("button", { name: "Grant access" }).click();
    await mary.getByText("Grace Hopper now has access").waitFor();
    const grace = await page(/^Grace/);
    await grace.getByText("You have access to this dataset.").waitFor();
    expect(await bytes(grace)).toBe(200);
  });

  it("keeps everything, and the approval mode, over a restart", async () => {
    await mary.keyboard.press("Escape");
    await mary.getByRole("radio", { name: "Automatic approval" }).check();
    await mary.getByText("Saved.", { exact: true }).waitFor();
    await app.stop();
    app = await startApp(["--data", data.path, "--port", new URL(app.url).port]);
    await mary.reload();
    await interactive(mary);
    expect(await mary.getByRole("radio", { name: "Automatic approval" }).isChecked()).toBe(true);
    await mary.getByRole("button", { name: "Review access requests (1)" }).waitFor();
    await ada.reload();
    await ada.getByText("Your request is awaiting review").waitFor();
  });

  it("hands the report to the owner alone", async () => {
    const report = `${app.url}/datasets/${REPO}/user-access-report`;
    expect((await ada.request.get(report)).status()).toBe(403);
    expect(await (await mary.request.get(report)).json()).toMatchObject([
      { user: "grace", status: "accepted", grantedBy: { user: "mary" } },
      { user: "ada", status: "pending", email: "ada@example.org" },
    ]);
  });

  it("leaves nothing in the browser's console", () => {
    // The steps above are refused on purpose now and then; the browser logs those answers.
    expect(complaints.filter((text) => !/status of 4\d\d|ERR_CONNECTION/.test(text))).toEqual([]);
  });
});
