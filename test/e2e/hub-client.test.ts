import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  checkRepoAccess,
  createRepo,
  datasetInfo,
  deleteRepo,
  downloadFile,
  fileDownloadInfo,
  listFiles,
  pathsInfo,
  whoAmI,
} from "@huggingface/hub";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp, temporaryFolder } from "./support/start-app.ts";

// The Hub's own JavaScript client, and what its Python client sends, against the running app.

const CARD = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
const DATA = "id,text\n1,hello\n";
const accounts = ["ada", "mary"].map((username) => ({
  username,
  fullname: username.toUpperCase(),
  email: `${username}@example.org`,
  token: `hf_${username}`,
  orgs: username === "mary" ? ["acme"] : [],
}));
const repo = { type: "dataset", name: "acme/voices" } as const;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let hubUrl: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "voices", "data"), { recursive: true });
  await writeFile(join(folder.path, "voices", "README.md"), CARD);
  await writeFile(join(folder.path, "voices", "data", "train.csv"), DATA);
  await writeFile(join(folder.path, "accounts.json"), JSON.stringify(accounts));
  app = await startApp(
    [
      "voices",
      ...["--repo", "acme/voices", "--accounts", "accounts.json"],
      ...["--approval", "manual"],
    ],
    folder.path,
  );
  hubUrl = app.url;
});
afterAll(async () => {
  await app?.stop();
  await folder?.remove();
});

const as = (who: "ada" | "mary") => ({ accessToken: `hf_${who}`, hubUrl });
const send = (
  who: "ada" | "mary" | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> =>
  fetch(`${hubUrl}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...(who && { authorization: `Bearer hf_${who}` }),
      ...(body !== undefined &&
        !(body instanceof URLSearchParams) && { "content-type": "application/json" }),
    },
    ...(body !== undefined && {
      body: body instanceof URLSearchParams ? body : JSON.stringify(body),
    }),
  });
const REQUESTS = "/api/datasets/acme/voices/user-access-request";

describe("the Hub's JavaScript client", () => {
  it("learns who one is", async () => {
    expect(await whoAmI(as("mary"))).toMatchObject({
      type: "user",
      name: "mary",
      orgs: [{ name: "acme", roleInOrg: "admin" }],
      auth: { type: "access_token", accessToken: { role: "write" } },
    });
    await expect(whoAmI({ accessToken: "hf_nobody", hubUrl })).rejects.toMatchObject({
      statusCode: 401,
    });
  });

  it("sees the repo and its files, gate or not", async () => {
    await checkRepoAccess({ repo, ...as("ada") });
    const info = await datasetInfo({ name: repo.name, ...as("ada"), additionalFields: ["sha"] });
    expect(info).toMatchObject({ name: "acme/voices", gated: "manual", private: false });
    expect(info.updatedAt.getTime()).toBeGreaterThan(Date.UTC(2026, 0, 1));
    const files = [];
    for await (const file of listFiles({ repo, recursive: true, ...as("ada") })) files.push(file);
    expect(files.map((file) => [file.type, file.path, file.size])).toEqual([
      ["file", "README.md", CARD.length],
      ["directory", "data", 0],
      ["file", "data/train.csv", DATA.length],
    ]);
    const [entry] = await pathsInfo({ repo, paths: ["data/train.csv", "nope"], ...as("ada") });
    expect(entry).toMatchObject({ type: "file", path: "data/train.csv", size: DATA.length });
    await expect(checkRepoAccess({ repo: "acme/nothing", ...as("ada") })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("gets a file once access was asked for and given, and not before or after", async () => {
    const path = "data/train.csv";
    const refused = { statusCode: 403 };
    await expect(downloadFile({ repo, path, hubUrl })).rejects.toMatchObject({ statusCode: 401 });
    await expect(fileDownloadInfo({ repo, path, ...as("ada") })).rejects.toMatchObject(refused);
    const asked = await send("ada", "POST", "/datasets/acme/voices/ask-access", { Company: "A" });
    expect([asked.status, asked.headers.get("location")]).toEqual([
      303,
      `${hubUrl}/datasets/acme/voices`,
    ]);
    await expect(fileDownloadInfo({ repo, path, ...as("ada") })).rejects.toMatchObject(refused);
    const [request] = await (await send("mary", "GET", `${REQUESTS}/pending`)).json();
    expect(request).toMatchObject({ user: { user: "ada" }, fields: { Company: "A" } });
    const accept = { user: "ada", status: "accepted" };
    expect((await send("mary", "POST", `${REQUESTS}/handle`, accept)).status).toBe(200);
    const info = await fileDownloadInfo({ repo, path, ...as("ada") });
    expect(info).toMatchObject({ size: DATA.length, etag: expect.stringMatching(/^"\w+"$/) });
    const blob = await downloadFile({ repo, path, ...as("ada") });
    expect(await blob?.text()).toBe(DATA);
    expect(await downloadFile({ repo, path: "data/nope.csv", ...as("ada") })).toBeNull();
    const reject = { user: "ada", status: "rejected", rejectionReason: "No more." };
    await send("mary", "POST", `${REQUESTS}/handle`, reject);
    await expect(downloadFile({ repo, path, ...as("ada") })).rejects.toMatchObject(refused);
  });

  it("creates a repo of its own, gates it and deletes it", async () => {
    const mine = { type: "dataset", name: "ada/scratch" } as const;
    const { repoUrl, id } = await createRepo({ repo: mine, ...as("ada") });
    expect([repoUrl, id]).toEqual([`${hubUrl}/datasets/ada/scratch`, "ada/scratch"]);
    await expect(createRepo({ repo: mine, ...as("ada") })).rejects.toMatchObject({
      statusCode: 409,
    });
    await expect(
      createRepo({ repo: { type: "model", name: "acme/theirs" }, ...as("ada") }),
    ).rejects.toMatchObject({ statusCode: 403 });
    const settings = "/api/datasets/ada/scratch/settings";
    expect((await send("ada", "PUT", settings, { gated: "auto" })).status).toBe(200);
    await send("mary", "POST", "/datasets/ada/scratch/ask-access", new URLSearchParams());
    const accepted = "/api/datasets/ada/scratch/user-access-request/accepted";
    expect(await (await send("ada", "GET", accepted)).json()).toMatchObject([
      { user: { user: "mary" } },
    ]);
    await expect(deleteRepo({ repo: mine, ...as("mary") })).rejects.toMatchObject({
      statusCode: 403,
    });
    await deleteRepo({ repo: mine, ...as("ada") });
    await expect(checkRepoAccess({ repo: mine, ...as("ada") })).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(deleteRepo({ repo, ...as("mary") })).rejects.toMatchObject({ statusCode: 403 });
  });

  it("hides a private repo from everybody else", async () => {
    const mine = { type: "model", name: "ada/secret" } as const;
    await createRepo({ repo: mine, private: true, ...as("ada") });
    await checkRepoAccess({ repo: mine, ...as("ada") });
    await expect(checkRepoAccess({ repo: mine, ...as("mary") })).rejects.toMatchObject({
      statusCode: 404,
    });
    await deleteRepo({ repo: mine, ...as("ada") });
  });
});

describe("what the Python client sends", () => {
  it("asks for paths with a form", async () => {
    const body = new URLSearchParams([
      ["paths", "README.md"],
      ["paths", "data"],
      ["expand", "False"],
    ]);
    const answer = await send("ada", "POST", "/api/datasets/acme/voices/paths-info/main", body);
    expect((await answer.json()).map((entry: { type: string }) => entry.type)).toEqual([
      "file",
      "directory",
    ]);
  });

  it("reads a file's headers by HEAD, of any revision that there is", async () => {
    const { sha } = await (await send("ada", "GET", "/api/datasets/acme/voices")).json();
    for (const revision of ["main", sha, "refs%2Fheads%2Fmain"]) {
      const path = `/datasets/acme/voices/resolve/${revision}/data/train.csv`;
      const head = await send("mary", "HEAD", path);
      expect([head.status, head.headers.get("x-repo-commit")]).toEqual([200, sha]);
      expect(head.headers.get("content-length")).toBe(String(DATA.length));
      expect(head.headers.get("etag")).toMatch(/^"\w+"$/);
    }
    const none = await send("mary", "HEAD", "/datasets/acme/voices/resolve/v2/data/train.csv");
    expect([none.status, none.headers.get("x-error-code")]).toEqual([404, "RevisionNotFound"]);
  });

  it("grants access to people, and not to an organization", async () => {
    const grant = (user: string) => send("mary", "POST", `${REQUESTS}/grant`, { user });
    expect((await grant("acme")).status).toBe(400);
    expect((await grant("nobody")).status).toBe(404);
    expect(await (await grant("ada")).json()).toEqual({});
    expect((await grant("ada")).status).toBe(400);
  });

  it("gets another commit when a file changes", async () => {
    const commit = async (): Promise<string> =>
      (await (await send("ada", "GET", "/api/datasets/acme/voices")).json()).sha;
    const before = await commit();
    await writeFile(join(folder.path, "voices", "data", "test.csv"), "id\n");
    await expect.poll(commit).not.toBe(before);
  });
});

describe("an edit of the folder", () => {
  const path = "data/train.csv";

  it("ends no download of what has not changed, and says what has", async () => {
    const info = () => datasetInfo({ name: repo.name, ...as("mary"), additionalFields: ["sha"] });
    const { sha: revision } = await info();
    await writeFile(join(folder.path, "voices", "README.md"), `${CARD}\nOne more line.\n`);
    await expect.poll(async () => (await info()).sha, { timeout: 5_000 }).not.toBe(revision);
    const blob = await downloadFile({ repo, path, revision, ...as("mary") });
    expect(await blob?.text()).toBe(DATA);
    await expect(
      downloadFile({ repo, path: "README.md", revision, ...as("mary") }),
    ).rejects.toMatchObject({
      data: { message: expect.stringContaining("README.md has changed since commit") },
    });
  });
});

describe("git clone", () => {
  it("shows that there is no git here, and how to download", async () => {
    const target = join(folder.path, "clone");
    const clone = spawnSync("git", ["clone", `${hubUrl}/datasets/acme/voices`, target], {
      encoding: "utf8",
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
    });
    expect(clone.status).not.toBe(0);
    expect(clone.stderr).toContain(
      `There is no git here. Download with: HF_ENDPOINT=${hubUrl} hf download --repo-type dataset acme/voices`,
    );
  });
});

describe("a browser", () => {
  it("logs in with a token, by a form that needs no script", async () => {
    const page = async (cookie?: string) =>
      (await fetch(`${hubUrl}/datasets/acme/voices`, { headers: cookie ? { cookie } : {} })).text();
    expect(await page()).toMatch(/<label for="log-in">Your token<\/label>/);
    const logIn = (token: string, origin = hubUrl) =>
      fetch(`${hubUrl}/login`, {
        method: "POST",
        redirect: "manual",
        headers: { origin },
        body: new URLSearchParams({ token, next: "/datasets/acme/voices" }),
      });
    const failed = await logIn("hf_nobody");
    expect(failed.headers.get("location")).toBe("/datasets/acme/voices?login=failed");
    expect((await logIn("hf_mary", "https://evil.example")).status).toBe(403);
    const done = await logIn("hf_mary");
    const cookie = done.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(done.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await page(cookie)).toMatch(/Review access requests/);
  });
});
