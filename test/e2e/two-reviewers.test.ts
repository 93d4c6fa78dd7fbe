import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

// Two owners in two browsers, over HTTP and the real server: neither overwrites the other unawares.

const VISITORS = ["ada", "ben", "cleo", "dora"];
const accounts = [...VISITORS, "mary", "grace"].map((username) => ({
  username,
  fullname: username[0]?.toUpperCase() + username.slice(1),
  email: `${username}@example.org`,
  token: `hf_${username}`,
  orgs: ["mary", "grace"].includes(username) ? ["acme"] : [],
}));

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "voices"));
  const card = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
  await writeFile(join(folder.path, "voices", "README.md"), card);
  await writeFile(join(folder.path, "accounts.json"), JSON.stringify(accounts));
  [app, browser] = await Promise.all([
    startApp(
      [
        "voices",
        ...["--repo", "acme/voices", "--accounts", "accounts.json"],
        ...["--approval", "manual"],
      ],
      folder.path,
    ),
    launchBrowser(),
  ]);
  for (const name of VISITORS) {
    const answer = await fetch(`${app.url}/datasets/acme/voices/ask-access`, {
      method: "POST",
      headers: { authorization: `Bearer hf_${name}`, "content-type": "application/json" },
      body: JSON.stringify({ Company: `${name} Ltd` }),
    });
    expect(answer.status).toBeLessThan(400);
  }
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await folder?.remove();
});

/** An owner with the review open. */
async function reviewer(name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(app.url);
  await page.getByLabel(/token/i).fill(`hf_${name}`);
  await page.getByRole("button", { name: /log in/i }).click();
  await page.getByRole("button", { name: /Review access requests/ }).click();
  await row(page, "Ada").waitFor();
  return page;
}
const row = (page: Page, name: string): Locator => page.getByRole("row", { name });
const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole("status").filter({ hasText: words }).waitFor();

describe("two reviewers at once", () => {
  it("never overwrite each other: the second is told who decided, and shown where", async () => {
    const [mary, grace] = await Promise.all([reviewer("mary"), reviewer("grace")]);
    await row(mary, "Ada").getByRole("button", { name: "Accept" }).click();
    await said(mary, /^Accepted Ada/);
    await row(grace, "Ada").getByRole("button", { name: "Reject" }).click();
    await grace.getByRole("form").getByRole("button", { name: "Reject" }).click();
    await said(grace, /^Mary has already accepted Ada/);
    await grace.getByRole("button", { name: "Show request" }).click();
    await row(grace, "Ada")
      .getByText(/by Mary/)
      .waitFor();
    expect(grace.url()).toContain("review=accepted");

    // Many at once: one of them was decided on meanwhile, the others are taken.
    await grace.getByRole("tab", { name: /Pending/ }).click();
    await row(grace, "Ben").waitFor();
    await row(mary, "Ben").getByRole("button", { name: "Reject" }).click();
    await mary.getByRole("form").getByRole("button", { name: "Reject" }).click();
    await said(mary, /^Rejected Ben/);
    await grace.getByRole("checkbox", { name: "Select all loaded requests" }).check();
    await grace.getByRole("button", { name: "Accept (3)" }).click();
    await said(grace, /^Accepted 2 requests\. 1 request failed: someone else decided first/);
    await grace.getByRole("button", { name: "Undo" }).click();
    await said(grace, /^2 requests are pending again/);
    await row(grace, "Cleo").waitFor();

    // What the other did shows without stealing place or focus.
    await mary.getByRole("tab", { name: /Accepted/ }).click();
    await row(mary, "Ada").getByRole("button", { name: "Back to pending" }).click();
    await said(mary, /^Ada is pending again/);
    await grace.getByRole("button", { name: /Show 1 change/ }).click();
    await row(grace, "Ada").waitFor();
    await Promise.all([mary.context().close(), grace.context().close()]);
  });
});
