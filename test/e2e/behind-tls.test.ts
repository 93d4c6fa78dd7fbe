import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";
import {
  fetchTls,
  hasOpenssl,
  makeCertificate,
  type Passed,
  startTlsPage,
  startTlsProxy,
  type TlsServer,
} from "./support/tls-proxy.ts";

const VISITORS = Array.from({ length: 12 }, (_, n) => `visitor${n}`);
const accounts = ["mary", "ada", ...VISITORS].map((username) => ({
  username,
  fullname: username.toUpperCase(),
  email: `${username}@example.org`,
  token: `hf_${username}`,
  orgs: username === "mary" ? ["acme"] : [],
}));
const CARD = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
const PAGE = "/datasets/acme/voices";
const REQUESTS = `/api${PAGE}/user-access-request`;
const json = { "content-type": "application/json" };
const asBearer = (who: string) => ({ authorization: `Bearer hf_${who}` });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let browser: Browser;
let site: TlsServer;
const sessionCookie = (): string => `__Host-sallyport_session_${new URL(app.url).port}`;
const passed: Passed[] = [];

describe.skipIf(!hasOpenssl)("behind a TLS proxy (where openssl can make a certificate)", () => {
  const certificate = hasOpenssl ? makeCertificate() : {};

  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, "voices"));
    await writeFile(join(folder.path, "voices", "README.md"), CARD);
    await writeFile(join(folder.path, "accounts.json"), JSON.stringify(accounts));
    const options = ["--repo", "acme/voices", "--accounts", "accounts.json"];
    const more = ["--approval", "manual", "--proxies", "127.0.0.1,::1"];
    [app, browser] = await Promise.all([
      startApp(["voices", ...options, ...more], folder.path),
      launchBrowser(),
    ]);
    site = await startTlsProxy(certificate, app.url, "team:password", (one) => passed.push(one));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await app?.stop();
    await folder?.remove();
  });

  /** A browser that knows the proxy's password, in which somebody has logged in. */
  async function loggedIn(who: string): Promise<BrowserContext> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      httpCredentials: { username: "team", password: "password" },
    });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByLabel("Your token").fill(`hf_${who}`);
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await page.getByRole("button", { name: "Log out" }).waitFor();
    return context;
  }

  const list = async (status: string): Promise<string[]> => {
    const answer = await fetchTls(`${site.url}${REQUESTS}/${status}`, {
      headers: asBearer("mary"),
    });
    return JSON.parse(answer.text).map((item: { user: { user: string } }) => item.user.user);
  };

  it("a client that follows Link stays on https, and reads every page", async () => {
    for (const who of VISITORS) {
      const headers = { ...asBearer(who), ...json };
      const asked = await fetchTls(
        `${site.url}${PAGE}/ask-access`,
        { method: "POST", headers },
        JSON.stringify({ Company: who }),
      );
      expect([asked.status, asked.headers.location]).toEqual([303, `${site.url}${PAGE}`]);
    }
    const found: string[] = [];
    let next: string | undefined = `${site.url}${REQUESTS}/pending?limit=10`;
    for (let pages = 0; next !== undefined; pages++) {
      expect(pages).toBeLessThan(2);
      expect(next.startsWith(`${site.url}/`)).toBe(true);
      const answer = await fetchTls(next, { headers: asBearer("mary") });
      found.push(
        ...JSON.parse(answer.text).map((one: { user: { user: string } }) => one.user.user),
      );
      next = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ""))?.[1];
    }
    expect(found.sort()).toEqual([...VISITORS].sort());
  });

  it("a visitor logs in and asks, with a cookie that is bound to the host and to https", async () => {
    const context = await loggedIn("ada");
    const [page] = context.pages();
    const cookies = await context.cookies();
    expect(cookies).toMatchObject([
      { name: sessionCookie(), secure: true, httpOnly: true, path: "/" },
    ]);
    await page?.getByLabel("Company").fill("Engines");
    await page
      ?.getByRole("button", { name: /access/i })
      .last()
      .click();
    await expect.poll(() => list("pending")).toContain("ada");
    await context.close();
  });

  it("a page on another port of the same host changes nothing in an owner's name", async () => {
    const before = await list("pending");
    expect(before).toContain("visitor0");
    const decision = '{"user":"visitor0","status":"accepted","rejectionReason":"';
    const evil = await startTlsPage(
      certificate,
      `<form id="decide" method="post" enctype="text/plain" action="${site.url}${REQUESTS}/handle">
        <input name='${decision}' value='"}'></form>
      <form id="settings" method="post" action="${site.url}${PAGE}/settings">
        <input name="approval" value="auto"><input name="_sp_control" value="access">
        <input name="_sp_seen" value='{"gated":"manual"}'></form>
      <form id="ask" method="post" action="${site.url}${PAGE}/ask-access">
        <input name="Company" value="Evil"></form>
      <form id="logout" method="post" action="${site.url}/logout"></form>`,
    );
    const context = await loggedIn("mary");
    for (const form of ["decide", "settings", "ask", "logout"]) {
      const page = await context.newPage();
      await page.goto(evil.url);
      passed.length = 0;
      await page.locator(`#${form}`).evaluate((node: HTMLFormElement) => node.submit());
      // The session and the proxy's password came along: only where the page is says no.
      await expect
        .poll(() => passed.filter(({ method }) => method === "POST"))
        .toMatchObject([
          {
            cookie: expect.stringContaining(`${sessionCookie()}=`),
            authorization: expect.stringMatching(/^Basic /),
            status: 403,
          },
        ]);
      // A page that closes in the middle of its navigation can hang.
      await page.waitForURL(`${site.url}/**`);
      await page.close();
    }
    expect(await list("pending")).toEqual(before);
    const page = await context.newPage();
    await page.goto(`${site.url}${PAGE}`);
    await page.getByRole("button", { name: "Log out" }).waitFor();
    await context.close();
    await evil.close();
  });
});
