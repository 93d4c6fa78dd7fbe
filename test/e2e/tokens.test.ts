import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

const CARD = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
const accounts = ["ada", "mary"].map((username) => ({
  username,
  fullname: username.toUpperCase(),
  email: `${username}@example.org`,
  token: `login-of-${username}`,
  orgs: username === "mary" ? ["acme"] : [],
}));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "voices"));
  await writeFile(join(folder.path, "voices", "README.md"), CARD);
  await writeFile(join(folder.path, "voices", "words.csv"), "id\n1\n");
  await writeFile(join(folder.path, "accounts.json"), JSON.stringify(accounts));
  const options = ["--repo", "acme/voices", "--accounts", "accounts.json", "--approval", "manual"];
  [app, browser] = await Promise.all([
    startApp(["voices", ...options], folder.path),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await folder?.remove();
});

/** A page of somebody who has logged in and followed the link to their tokens. */
async function tokensPage(who: "ada" | "mary", options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({
    ...options,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(app.url);
  await page.getByLabel("Your token").fill(`login-of-${who}`);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await page.getByRole("link", { name: "Access tokens" }).click();
  return page;
}

async function make(page: Page, name: string, role: "Read" | "Write"): Promise<string> {
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("button", { name: "Create token" }).click();
  const shown = page.getByRole("region", { name: `Your token “${name}” was created` });
  return (await shown.locator("code").first().textContent()) ?? "";
}

const fetchAs = (token: string, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, app.url), { ...init, headers: { authorization: `Bearer ${token}` } });
const FILE = "/datasets/acme/voices/resolve/main/words.csv";
const PENDING = "/api/datasets/acme/voices/user-access-request/pending";

describe("the page of one's tokens", () => {
  it("makes, shows once, copies, tells the last use and revokes", async () => {
    const page = await tokensPage("mary");
    await page.getByText("You have no tokens yet").waitFor();
    const token = await make(page, "laptop", "Write");
    await page.getByRole("button", { name: "Copy token" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    expect(await page.getByText(`curl -fLO -H "Authorization: Bearer ${token}"`).count()).toBe(1);
    await page.getByText("never used").waitFor();

    expect(await (await fetchAs(token, FILE)).text()).toBe("id\n1\n");
    expect(await (await fetchAs(token, PENDING)).json()).toEqual([]);
    await page.goto(new URL("/settings/tokens", app.url).href);
    await page.getByText("last used just now").waitFor();
    expect(await page.content()).not.toContain(token);

    await page.locator("summary").click();
    await page.getByRole("button", { name: "Revoke “laptop” permanently" }).click();
    await page.getByRole("status").getByText("Token revoked").waitFor();
    expect((await fetchAs(token, FILE)).status).toBe(401);
    await page.context().close();
  });

  it("works without script, by keyboard, and refuses in a sentence", async () => {
    const page = await tokensPage("ada", { javaScriptEnabled: false });
    const token = await make(page, "notebook", "Read");
    expect(token).toMatch(/^hf_sp_\w{51}$/);
    expect(await page.getByRole("button", { name: /^Copy/ }).count()).toBe(0);
    expect((await fetchAs(token, PENDING)).status).toBe(403);
    expect((await fetchAs(token, "/api/whoami-v2")).status).toBe(200);

    await page.getByRole("textbox", { name: "Name" }).fill("notebook");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("You already have a token with this name").waitFor();
    expect(await page.getByRole("textbox", { name: "Name" }).inputValue()).toBe("notebook");

    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Token revoked").waitFor();
    await page.getByText("You have no tokens yet").waitFor();
    expect((await fetchAs(token, "/api/whoami-v2")).status).toBe(401);
    await page.context().close();
  });

  it("shows each their own, and takes nothing from another site or from a token", async () => {
    const page = await tokensPage("mary");
    const token = await make(page, "mine", "Write");
    const ada = await tokensPage("ada");
    await ada.getByText("You have no tokens yet").waitFor();
    const form = new URLSearchParams({ name: "theirs", role: "write" });
    const cookie = (await page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    const post = (headers: Record<string, string>) =>
      fetch(new URL("/settings/tokens", app.url), {
        method: "POST",
        body: form,
        headers,
        redirect: "manual",
      });
    expect((await post({ cookie, origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ authorization: `Bearer ${token}` })).status).toBe(403);
    const fromHere = { authorization: `Bearer ${token}`, origin: app.url };
    expect((await post(fromHere)).status).toBe(303);
    await page.reload();
    expect(await page.getByText("theirs").count()).toBe(0);
    await Promise.all([page.context().close(), ada.context().close()]);
  });

  it.each([320, 1280])("fits %i pixels, and axe finds nothing", async (width) => {
    const page = await tokensPage("mary");
    await page.setViewportSize({ width, height: 800 });
    await page.goto(new URL("/settings/tokens", app.url).href);
    await make(page, `a name as long as it may be ${"x".repeat(20)} ${width}`, "Read");
    await page.locator("summary").first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // The page allows no script but its own: the test reads it from outside.
      const found = await page.evaluate(await axeIn());
      expect(found).toEqual([]);
    }
    await page.context().close();
  });
});

async function axeIn(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const axe = await readFile(AXE, "utf8");
  return `(async () => { ${axe}; const { violations } = await axe.run(); return violations.map((v) => v.id + " " + v.nodes.map((n) => n.html).join(" ")); })()`;
}
