import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { openAs } from "./support/interactive.ts";
import { type App, npm, startApp, temporaryFolder } from "./support/start-app.ts";

const card = (field: string) => `---\nextra_gated_fields:\n  ${field}: text\n---\n# ${field}\n`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;
let stopped = false;

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of ["birds", "frogs"]) {
    await mkdir(join(folder.path, "sounds", name), { recursive: true });
    await writeFile(join(folder.path, "sounds", name, "README.md"), card(`Why ${name}`));
    await writeFile(join(folder.path, "sounds", name, "list.csv"), `${name}\n`);
  }
  const options = ["--repo", "acme/sounds", "--approval", "manual"];
  [app, browser] = await Promise.all([
    startApp(["sounds", ...options], folder.path),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await stopApp();
  await folder?.remove();
});

async function stopApp(): Promise<void> {
  if (!stopped) await app?.stop();
  stopped = true;
}

const pageOf = (who: RegExp): Promise<Page> => openAs(browser, app.url, who);
const status = (page: Page, name: string) =>
  page.evaluate(
    async (path) => (await fetch(path)).status,
    `/datasets/acme/${name}/resolve/main/list.csv`,
  );

describe("a folder of folders with cards", () => {
  it("is a collection whose owner has one request open all of it", async () => {
    const mary = await pageOf(/^Mary/);
    await mary.getByRole("heading", { name: "sounds" }).waitFor();
    await mary.getByRole("radio", { name: /approved by you/ }).check();
    await mary.getByRole("button", { name: "Save" }).click();
    await mary.getByText("One request gives access to everything").waitFor();

    const ada = await pageOf(/^Ada/);
    expect(await ada.getByRole("radio").count()).toBe(0);
    await ada.getByRole("link", { name: "acme/birds" }).click();
    await ada.getByLabel("Why birds").fill("Songs");
    await ada.getByRole("button", { name: /Agree and send/ }).click();
    await ada.getByText(/awaiting review/).waitFor();

    await mary.getByRole("link", { name: "acme/frogs" }).click();
    await mary.getByText("Gated by the group sounds").waitFor();
    expect(await mary.getByRole("switch").count()).toBe(0);
    const group = mary.getByRole("link", { name: "Open group settings" });
    expect(await group.getAttribute("href")).toMatch(/^\/collections\/acme\/sounds-/);
    await mary.getByRole("button", { name: "Review access requests (1)" }).click();
    await mary
      .getByRole("button", { name: /^Accept/ })
      .first()
      .click();
    await expect.poll(() => status(ada, "birds")).toBe(200);
    expect(await status(ada, "frogs")).toBe(200);
    const grace = await pageOf(/^Grace/);
    expect(await status(grace, "frogs")).toBe(403);
  });
});

describe("npm start -- person", () => {
  const run = async (...args: string[]): Promise<[number | null, string]> => {
    const command = npm("start", ["person", ...args], folder.path);
    const code = await command.exit();
    return [code, command.output().trim()];
  };

  it("shows and deletes everything about a person, once it is sure", async () => {
    expect(await run("show", "ada")).toEqual([1, expect.stringMatching(/in use by process/)]);
    await stopApp();
    const [code, shown] = await run("show", "ada");
    expect(code).toBe(0);
    expect(JSON.parse(shown)).toMatchObject({
      requests: [{ subject: { type: "collection" }, request: { status: "accepted" } }],
      events: [{ to: "pending" }, { to: "accepted" }],
    });
    expect(await run("delete", "ada")).toEqual([1, expect.stringMatching(/Pass --yes/)]);
    expect(await run("delete", "ada", "--yes")).toEqual([
      0,
      expect.stringMatching(/Deleted 1 request, 0 tokens/),
    ]);
    const [, left] = await run("show", "ada");
    expect(JSON.parse(left)).toMatchObject({ requests: [], events: [{}, {}, { to: "none" }] });
    expect(left).not.toMatch(/Lovelace|example\.org|Songs/);
    expect(await run("show", "nobody")).toEqual([1, "No data is stored about nobody."]);
    expect(await run("forget", "ada")).toEqual([1, expect.stringMatching(/^Usage/)]);
  });
});
