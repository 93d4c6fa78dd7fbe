import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type App, demoCookie, npm, startApp, temporaryFolder } from "./support/start-app.ts";

const CARD = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";
const ADA = "5a11e0000000000000000001";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterEach(() => stop());
afterAll(() => folder?.remove());

async function dataset(...path: string[]): Promise<void> {
  const at = join(folder.path, ...path);
  await mkdir(at, { recursive: true });
  await writeFile(join(at, "README.md"), CARD);
  await writeFile(join(at, "words.csv"), "id\n1\n");
}

let running: App | undefined;
const start = async (...args: string[]): Promise<App> => {
  running = await startApp(args, folder.path);
  return running;
};
const stop = async (): Promise<void> => {
  await running?.stop();
  running = undefined;
};
const send = (app: App, who: string, path: string, body?: object): Promise<Response> =>
  fetch(app.url + path, {
    ...(body && { method: "POST", body: JSON.stringify(body) }),
    headers: {
      cookie: demoCookie(app, who),
      origin: app.url,
      ...(body && { "content-type": "application/json" }),
    },
  });
const file = (id: string): string => `/datasets/${id}/resolve/main/words.csv`;

/** Ada asks, and Mary accepts. */
async function accept(app: App, id: string): Promise<void> {
  await send(app, "ada", `/datasets/${id}/ask-access`, { Company: "Acme" });
  const handle = `/api/datasets/${id}/user-access-request/handle`;
  expect((await send(app, "mary", handle, { userId: ADA, status: "accepted" })).status).toBe(200);
  expect((await send(app, "ada", file(id))).status).toBe(200);
}

async function run(...args: string[]): Promise<[number | null, string]> {
  const command = npm("start", ["repo", "rename", ...args], folder.path);
  return [await command.exit(), command.output().trim()];
}

// Each test starts the app several times.
const SLOW_MS = 150_000;

describe("a dataset that is started under another name", () => {
  it(
    "says where its requests are, and has them after the command that it names",
    async () => {
      await dataset("voices");
      const manual = ["--approval", "manual"];
      const before = await start("voices", ...manual);
      await accept(before, "local/voices");
      const busy = await run("local/voices", "acme/voices", "--yes");
      expect(busy).toEqual([1, expect.stringMatching(/in use by process/)]);
      await stop();

      const without = await start("voices", "--repo", "acme/voices");
      expect((await send(without, "ada", file("acme/voices"))).status).toBe(403);
      expect(without.output()).toMatch(
        /acme\/voices has no requests, but .* has 1 request for local\/voices/,
      );
      expect(without.output()).toContain("npm start -- repo rename local/voices acme/voices\n");
      await stop();

      const unasked = await run("local/voices", "acme/voices");
      expect(unasked).toEqual([1, expect.stringMatching(/Nothing was renamed: .* --yes/)]);
      const unknown = await run("local/vioces", "acme/voices", "--yes");
      expect(unknown).toEqual([
        1,
        expect.stringMatching(/^Nothing is stored under .*local\/vioces\..*$/),
      ]);
      expect(await run("local/voices", "acme/voices", "--yes")).toEqual([
        0,
        expect.stringContaining("local/voices → acme/voices: 1 request"),
      ]);

      const after = await start("voices", "--repo", "acme/voices");
      expect(after.output()).not.toContain("repo rename");
      for (const id of ["acme/voices", "local/voices"]) {
        const response = await send(after, "ada", file(id));
        expect([response.status, await response.text()]).toEqual([200, "id\n1\n"]);
        expect(new URL(response.url).pathname).toBe(file("acme/voices"));
      }
      const page = await send(after, "grace", "/datasets/local/voices");
      expect([page.status, new URL(page.url).pathname]).toEqual([200, "/datasets/acme/voices"]);
      expect((await send(after, "grace", file("local/voices"))).status).toBe(403);
      const old = "/api/datasets/local/voices/user-access-request";
      const decide = { userId: ADA, status: "rejected" };
      expect((await send(after, "mary", `${old}/handle`, decide)).status).toBe(200);
      expect(await (await send(after, "mary", `${old}/rejected`)).json()).toMatchObject([
        { user: { user: "ada" }, fields: { Company: "Acme" } },
      ]);
      await stop();
    },
    SLOW_MS,
  );
});

describe("a collection", () => {
  it(
    "finds a renamed folder's requests, and keeps them under another namespace",
    async () => {
      await dataset("all", "songs");
      await dataset("all", "birds");
      const data = ["--data", "of-all"];
      const before = await start("all", "--approval", "manual", ...data);
      await accept(before, "local/songs");
      await stop();

      await rename(join(folder.path, "all", "songs"), join(folder.path, "all", "chants"));
      const moved = await start("all", ...data);
      expect(moved.output()).toContain("npm start -- repo rename local/songs local/chants --data");
      expect(moved.output()).not.toContain("local/birds has no requests");
      await stop();
      expect((await run("local/songs", "local/chants", ...data, "--yes"))[0]).toBe(0);

      const elsewhere = await start("all", "--repo", "acme/whole", ...data);
      expect(elsewhere.output().match(/npm start -- repo rename .*/g)).toEqual([
        expect.stringMatching(/rename local\/all acme\/whole --data/),
      ]);
      await stop();
      expect((await run("local/all", "acme/whole", ...data, "--yes"))[0]).toBe(0);

      const after = await start("all", "--repo", "acme/whole", ...data);
      for (const id of ["acme/chants", "local/chants", "local/songs"]) {
        expect([id, (await send(after, "ada", file(id))).status]).toEqual([id, 200]);
      }
      await stop();
    },
    SLOW_MS,
  );
});
