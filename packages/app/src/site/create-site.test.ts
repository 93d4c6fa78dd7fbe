import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPglite } from "@sallyport/server/pglite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findPlaces } from "../folder/gated-places.ts";
import { notePeer } from "../http/peer-address.ts";
import { setUpMail } from "../mail/mail-setup.ts";
import { readAccounts, type StoredAccount } from "../people/read-accounts.ts";
import { createSite, type Site } from "./create-site.ts";
import { siteRepos } from "./site-repos.ts";

const CARD = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
const PROXY = "10.0.0.1";
const TLS = { "x-forwarded-proto": "https", "x-forwarded-host": "data.example.org" };
const HTTPS = "https://data.example.org";
const PAGE = "/datasets/acme/voices";
/** What a browser adds by itself behind a proxy with a password. */
const PROXIED = "Basic cHJveHk6cGFzc3dvcmQ=";

let folder: string;
let real: Site;
let demo: Site;

async function open(
  accounts: readonly StoredAccount[] | undefined,
  publicUrl: string | undefined,
): Promise<Site> {
  const places = await findPlaces(join(folder, "data"), folder);
  return createSite({
    ...siteRepos(places, { repo: "acme/all", from: folder, excluded: join(folder, "none") }),
    database: await openPglite(),
    accounts,
    publicUrl,
    trustedProxies: [PROXY],
    mail: await setUpMail({}, accounts === undefined, publicUrl ?? "http://localhost:4173"),
    defaultGated: "manual",
    assets: { script: "/assets/main.js", styles: ["/assets/main.css"] },
    assetFiles: new Map(),
    port: () => 4173,
  });
}

beforeAll(async () => {
  // Each refusal is printed.
  vi.spyOn(console, "warn").mockImplementation(() => {});
  folder = await mkdtemp(join(tmpdir(), "sallyport-site-"));
  for (const name of ["voices", "songs"]) {
    await mkdir(join(folder, "data", name), { recursive: true });
    await writeFile(join(folder, "data", name, "README.md"), CARD);
  }
  const file = join(folder, "accounts.json");
  const mary = { username: "mary", fullname: "Mary", email: "m@example.org", token: "hf_mary" };
  await writeFile(file, JSON.stringify([{ ...mary, orgs: ["acme"] }]));
  [real, demo] = await Promise.all([
    open(await readAccounts(file), undefined),
    open(undefined, "http://localhost:4173/data"),
  ]);
});
afterAll(async () => {
  await Promise.all([real?.server.close(), demo?.server.close()]);
  await rm(folder, { recursive: true });
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly peer?: string;
}

function send(site: Site, path: string, { method, headers = {}, form, peer }: Sent = {}) {
  const request = new Request(`http://localhost:4173${path}`, {
    method: method ?? (form ? "POST" : "GET"),
    headers: { host: "localhost:4173", ...headers },
    ...(form && { body: new URLSearchParams(form) }),
  });
  notePeer(request, peer ?? PROXY);
  return site.fetch(request);
}

async function logIn(): Promise<string> {
  const answer = await send(real, "/login", {
    form: { token: "hf_mary", next: PAGE },
    headers: { ...TLS, origin: HTTPS },
  });
  return answer.headers.get("set-cookie") ?? "";
}

/** The paths of the site's form routes. */
function forms(site: Site): readonly string[] {
  return site.routes
    .filter(({ method }) => method !== "GET" && method !== "ALL")
    .map(({ path }) => path.replace(":token", "abcdefgh"));
}

describe("a form of the site", () => {
  const REFUSED: readonly Readonly<Record<string, string>>[] = [
    {},
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "https://evil.example" },
    { origin: "http://data.example.org" },
    { origin: "https://data.example.org:8443" },
    { origin: "http://localhost:4173" },
    { origin: "null" },
    { referer: "https://evil.example/data.example.org" },
  ];
  const CREDENTIALS = [{}, { authorization: PROXIED }, { authorization: "Bearer hf_mary" }];

  it("is accepted only from the site's pages, on every route", async () => {
    const cookie = (await logIn()).split(";")[0] ?? "";
    const paths = forms(real);
    expect(paths).toEqual(
      expect.arrayContaining(["/login", "/logout", "/settings/tokens", `${PAGE}/settings`]),
    );
    for (const path of paths) {
      for (const headers of REFUSED) {
        for (const credentials of CREDENTIALS) {
          const answer = await send(real, path, {
            form: { name: "x", token: "hf_mary" },
            headers: { ...TLS, cookie, ...headers, ...credentials },
          });
          expect([path, headers, answer.status]).toEqual([path, headers, 403]);
          expect(answer.headers.get("set-cookie")).toBeNull();
        }
      }
    }
    for (const path of forms(demo)) {
      const headers = { origin: "https://evil.example" };
      expect((await send(demo, path, { form: { person: "mary" }, headers })).status).toBe(403);
    }
    expect(await real.server.services.tokens.list("x")).toEqual([]);
  });

  it.each([{ "sec-fetch-site": "same-origin" }, { origin: HTTPS }, { referer: `${HTTPS}${PAGE}` }])(
    "is taken with %j",
    async (headers) => {
      const cookie = (await logIn()).split(";")[0] ?? "";
      for (const credentials of [{}, { authorization: PROXIED }]) {
        const sent = {
          form: { mode: "auto" },
          headers: { ...TLS, cookie, ...headers, ...credentials },
        };
        const collection = forms(real).find((path) => path.startsWith("/collections/")) ?? "";
        expect((await send(real, collection, sent)).status).toBe(303);
      }
    },
  );

  it("that is refused is a page, on every route", async () => {
    const accept = "text/html";
    const paths = [...forms(real), `${PAGE}/ask-access`];
    for (const path of paths) {
      for (const headers of [{ ...TLS, origin: "https://evil.example" }, { origin: "null" }]) {
        const form = { token: "hf_secret", f0: "Acme" };
        const answer = await send(real, path, { form, headers: { ...headers, accept } });
        expect([path, answer.status]).toEqual([path, 403]);
        expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
        expect(answer.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
        const page = await answer.text();
        expect(page).toContain("<h1>Nothing was sent, because the form did not come from");
        expect(page.includes("Acme")).toBe(path.endsWith("/ask-access"));
        if (!path.endsWith("/ask-access")) expect(page).not.toContain("hf_secret");
      }
    }
  });

  it("has what was typed in place where it is refused", async () => {
    const ours = { ...TLS, origin: HTTPS, accept: "text/html" };
    const post = async (path: string, form: Record<string, string>, cookie?: string) => {
      const answer = await send(real, path, {
        form,
        headers: { ...ours, ...(cookie && { cookie }) },
      });
      return [answer.status, await answer.text()] as const;
    };
    const [lost, settings] = await post(`${PAGE}/settings`, { _sp_seen: "{}", email: "m@e.org" });
    expect(lost).toBe(401);
    expect(settings).toContain("You are logged out");
    expect(settings).toContain("m@e.org");
    expect(settings).toContain('action="/login"');
    const [gone, asked] = await post(`${PAGE}/ask-access`, { Company: "Acme" });
    expect(gone).toBe(401);
    expect(asked).toContain('<dd dir="auto">Acme</dd>');
    expect(asked).toContain('name="next" value="/datasets/acme/voices"');
  });

  it("is refused with a sentence if it is too large or can't be read, on every route", async () => {
    const cookie = (await logIn()).split(";")[0] ?? "";
    const headers = { ...TLS, origin: HTTPS, cookie };
    const post = (site: Site, path: string, type: string, body: string, more: object) => {
      const request = new Request(`http://localhost:4173${path}`, {
        method: "POST",
        headers: { host: "localhost:4173", "content-type": type, ...more },
        body,
      });
      notePeer(request, PROXY);
      return site.fetch(request);
    };
    const local = { origin: "http://localhost:4173" };
    const all = [
      ...forms(real).map((path) => [real, path, headers] as const),
      ...forms(demo).map((path) => [demo, path, local] as const),
    ];
    const form = "application/x-www-form-urlencoded";
    for (const [site, path, more] of all) {
      const large = await post(site, path, form, `token=${"x".repeat(70_000)}`, more);
      expect([path, large.status]).toEqual([path, 413]);
      const broken = await post(site, path, "multipart/form-data; boundary=x", "nonsense", more);
      expect([path, broken.status < 500]).toEqual([path, true]);
      expect(broken.headers.get("set-cookie") ?? "").not.toMatch(/=[^;]/);
    }
  });

  it("redirects only to a path of the site, for every value", async () => {
    const elsewhere = [
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "evil",
      "/a\r\nb: c",
    ];
    for (const next of elsewhere) {
      const answer = await send(real, "/login", {
        form: { token: "hf_mary", next },
        headers: { ...TLS, origin: HTTPS },
      });
      expect([next, answer.status, answer.headers.get("location")]).toEqual([next, 303, "/"]);
    }
  });

  it("answers 405 to GET, with the allowed methods", async () => {
    for (const path of forms(real)) {
      const answer = await send(real, path, {});
      if (answer.status === 200) continue; // a page with a form
      expect([path, answer.status]).toEqual([path, 405]);
      expect(answer.headers.get("allow")).toBe("POST");
    }
    const posted = await send(real, PAGE, { form: {}, headers: { origin: HTTPS, ...TLS } });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("a session", () => {
  it("decides nothing for another site, with any headers of a proxy", async () => {
    const cookie = (await logIn()).split(";")[0] ?? "";
    const put = (headers: Record<string, string>) => {
      const request = new Request(`http://localhost:4173/api${PAGE}/settings`, {
        method: "PUT",
        headers: { "content-type": "application/json", cookie, ...TLS, ...headers },
        body: JSON.stringify({ orgMembersGated: true }),
      });
      notePeer(request, PROXY);
      return real.fetch(request);
    };
    const evil = { authorization: PROXIED, origin: "https://evil.example" };
    expect((await put(evil)).status).toBe(403);
    expect((await put({ authorization: "Negotiate YII" })).status).toBe(403);
    expect((await put({ authorization: PROXIED, origin: HTTPS })).status).toBe(200);
    expect((await put({ authorization: "Bearer hf_mary" })).status).toBe(200);
    expect((await put({ authorization: "Bearer hf_nobody" })).status).toBe(401);
  });
});

describe("behind a TLS proxy", () => {
  it("the session's cookie is bound to the host and to https, and pages send HSTS", async () => {
    expect(await logIn()).toMatch(
      /^__Host-sallyport_session_4173=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/,
    );
    const page = await send(real, PAGE, { headers: TLS });
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "strict-transport-security": "max-age=31536000",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "same-origin",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
  });

  it("nothing is https where no trusted proxy says so", async () => {
    const headers = { ...TLS, origin: "http://localhost:4173" };
    const sent = { form: { token: "hf_mary", next: "/" }, headers, peer: "192.0.2.1" };
    expect((await send(real, "/login", sent)).headers.get("set-cookie")).toMatch(
      /^sallyport_session_4173=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    const page = await send(real, PAGE, { headers: TLS, peer: "192.0.2.1" });
    expect(page.headers.get("strict-transport-security")).toBeNull();
  });

  it("an owner sees the settings, which the page reads from its server", async () => {
    const cookie = (await logIn()).split(";")[0] ?? "";
    const html = await (await send(real, PAGE, { headers: { ...TLS, cookie } })).text();
    expect(html).toContain("Review access requests");
    expect(html).toMatch(/"settings":\{[^}]*"gated":/);
    const tokens = await (await send(real, "/settings/tokens", { headers: TLS })).text();
    expect(tokens).toContain(`HF_ENDPOINT=${HTTPS}\n`);
    expect(tokens).toContain(`${HTTPS}/datasets/acme/`);
  });
});

describe.each(["/datasets", "/api"])("a site whose path is %s", (path) => {
  it("leads below it, and saves settings without script", async () => {
    const site = await open(undefined, `http://localhost:4173${path}`);
    const headers = {
      origin: "http://localhost:4173",
      cookie: "sallyport_demo_4173=mary",
      accept: "text/html",
    };
    const form = { person: "mary", next: PAGE };
    const posted = await send(site, `${path}/demo/person`, { form, headers });
    expect(posted.headers.get("location")).toBe(`${path}${PAGE}`);
    const page = await send(site, `${path}${PAGE}`, { headers });
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/"settings":\{[^}]*"gated":/);
    const collection = forms(site).find((one) => one.startsWith("/collections/")) ?? "";
    const saved = await send(site, `${path}${collection}`, { form: { mode: "auto" }, headers });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${path}${collection}`]);
    await site.server.close();
  });
});

describe("a site with a path", () => {
  it("links to nothing but what is below it, on every page", async () => {
    const cookie = "sallyport_demo_4173=mary";
    const [collection = ""] = demo.routes
      .map(({ path }) => path)
      .filter((path) => path.startsWith("/collections/"));
    for (const path of [PAGE, collection, "/settings/tokens", "/demo/outbox"]) {
      const page = await send(demo, `/data${path}`, { headers: { cookie } });
      expect([path, page.status]).toEqual([path, 200]);
      const html = await page.text();
      const links = [...html.matchAll(/ (?:href|action|src)="(\/[^"]*)"/g)].map(([, to]) => to);
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((to) => !to?.startsWith("/data/"))).toEqual([]);
    }
  });

  it("leads there", async () => {
    const start = await send(demo, "/data");
    expect(start.headers.get("location")).toMatch(/^\/data\/collections\//);
    const headers = { origin: "http://localhost:4173" };
    const form = { person: "ada", next: PAGE };
    const posted = await send(demo, "/data/demo/person", { form, headers });
    expect([posted.status, posted.headers.get("location")]).toEqual([303, `/data${PAGE}`]);
    expect(posted.headers.get("set-cookie")).toMatch(/Path=\/;/);
  });
});

it("no token is made for a session that ends, with its person's other tokens, in the meantime", async () => {
  const cookie = await logIn();
  const { tokens } = real.server.services;
  const list = tokens.list.bind(tokens);
  const counting = vi.spyOn(tokens, "list").mockImplementationOnce(async (id) => {
    const before = await list(id);
    await send(real, "/logout", {
      form: { next: "/" },
      headers: { ...TLS, origin: HTTPS, cookie },
    });
    await tokens.revoke(id, "stolen");
    return before;
  });
  const answer = await send(real, "/settings/tokens", {
    form: { name: "laptop", role: "write" },
    headers: { ...TLS, origin: HTTPS, cookie },
  });
  const mary = counting.mock.calls[0]?.[0] ?? "";
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/settings/tokens"]);
  expect(await list(mary)).toEqual([]);
});
