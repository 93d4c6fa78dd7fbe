import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCookie, freePort, npm, startApp, temporaryFolder } from "./support/start-app.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);
const CARD = "---\nextra_gated_fields:\n  Company: text\n---\n# Voices\n";

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of ["voices", "other voices!", "empty"]) await mkdir(at(name));
  await writeFile(at("voices", "README.md"), CARD);
  await writeFile(at("other voices!", "README.md"), CARD);
  await writeFile(at("broken.md"), "---\nextra_gated_fields:\n  A: [text\n---\n");
});
afterAll(() => folder?.remove());

/** What a start that fails prints, and its exit code. */
async function refused(...args: string[]): Promise<[number | null, string]> {
  const command = npm("start", args, folder.path);
  const code = await command.exit();
  return [code, command.output().trim()];
}

describe("npm start says in one sentence why it cannot", () => {
  it.each<[string, string[], RegExp]>([
    ["a path that does not exist", ["nowhere"], /nowhere does not exist\. Check the path\.$/],
    [
      "a folder without a card",
      ["empty"],
      /^The folder .*empty has no card\. Add a README\.md to it\.$/,
    ],
    [
      "a wrong --repo",
      ["voices", "--repo", "a/b/c"],
      /^--repo a\/b\/c: a repository is written as namespace\/name\.$/,
    ],
    ["broken YAML", ["broken.md"], /^broken\.md:\d+:\d+ error yaml-syntax .*$/],
    ["an unknown option", ["--nope"], /^Unknown option '--nope'/],
    [
      "a data folder that is a file",
      ["voices", "--data", "broken.md"],
      /^The data folder .*broken\.md can't be written/,
    ],
  ])("%s", async (_, args, sentence) => {
    const [code, output] = await refused(...args);
    expect([code, output]).toEqual([1, expect.stringMatching(sentence)]);
    expect(output.split("\n")).toHaveLength(1);
  });

  it("a port that is taken", async () => {
    const port = await freePort();
    const server = createServer().listen(Number(port), "localhost");
    await once(server, "listening");
    const [code, output] = await refused("voices", "--port", port);
    server.close();
    expect([code, output]).toEqual([1, `Port ${port} is taken. Choose another with --port.`]);
  });
});

describe("a data folder", () => {
  it("belongs to one process, and remembers where each repo lies", async () => {
    const port = await freePort();
    const app = await startApp(["voices", "--port", port], folder.path);
    expect(app.url).toBe(`http://localhost:${port}`);
    const [code, output] = await refused("voices", "--port", await freePort());
    expect([code, output]).toEqual([1, expect.stringMatching(/in use by process \d+ since/)]);
    await app.stop();
    const elsewhere = await refused("other voices!", "--repo", "local/voices");
    expect(elsewhere).toEqual([
      1,
      expect.stringMatching(/^The name local\/voices is already used for .*voices/),
    ]);
    // What a process leaves that had no time to tidy up.
    const gone = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => gone.once("exit", resolve));
    await writeFile(
      at(".sallyport", "lock.json"),
      JSON.stringify({ pid: gone.pid, since: "then" }),
    );
    const again = await startApp(["voices", "--port", port], folder.path);
    await again.stop();
  });
});

describe("a folder", () => {
  it("is served under a slug of its name, without dot-files, links and its own database", async () => {
    const inside = at("other voices!");
    await writeFile(join(inside, ".env"), "SECRET=1");
    await mkdir(join(inside, "node_modules"), { recursive: true });
    await writeFile(join(inside, "node_modules", "x.js"), "1");
    await symlink(at("voices", "README.md"), join(inside, "link.md"));
    await symlink(at("voices"), join(inside, "linked"));
    await writeFile(join(inside, "a b.txt"), "hello");
    const app = await startApp(["other voices!", "--data", join(inside, "data")], folder.path);
    const get = (path: string, who = "mary"): Promise<Response> =>
      fetch(`${app.url}${path}`, { headers: { cookie: demoCookie(app, who) } });
    const page = await (await get("/datasets/local/other-voices-")).text();
    expect([...page.matchAll(/resolve\/main\/([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "README.md",
      "a%20b.txt",
    ]);
    const file = "/datasets/local/other-voices-/resolve/main";
    expect((await get(`${file}/a%20b.txt`)).status).toBe(200);
    for (const path of [
      ".env",
      "node_modules/x.js",
      "link.md",
      "linked/README.md",
      "data/lock.json",
      "..%2fvoices%2fREADME.md",
    ]) {
      expect([path, (await get(`${file}/${path}`)).status]).toEqual([path, 404]);
      expect([path, (await get(`${file}/${path}`, "ada")).status]).toEqual([path, 403]);
    }
    await app.stop();
  });
});

describe("npm run check", () => {
  const check = async (...args: string[]): Promise<[number | null, string]> => {
    const command = npm("check", args, folder.path);
    const code = await command.exit();
    return [code, command.output()];
  };

  it("prints file, line, column, severity, code and message, and exits by what it found", async () => {
    expect(await check("voices/README.md")).toEqual([0, ""]);
    expect(await check("broken.md")).toEqual([
      1,
      expect.stringMatching(/^broken\.md:\d+:\d+ error yaml-syntax /),
    ]);
    expect((await check())[0]).toBe(2);
    expect((await check("nowhere.md"))[0]).toBe(2);
  });

  it("fixes a card in its place, and says where there is no gate", async () => {
    const path = join(folder.path, "fixable.md");
    await writeFile(path, "---\nextra_gated_promt: Be kind. # always\n---\n");
    expect(await check("fixable.md", "--fix")).toEqual([0, "fixable.md: 1 fix applied.\n"]);
    expect(await readFile(path, "utf8")).toBe("---\nextra_gated_prompt: Be kind. # always\n---\n");
    await writeFile(path, "---\nlicense: mit\n---\n");
    expect(await check("fixable.md")).toEqual([0, "fixable.md: no gate in this card.\n"]);
  });

  it("prints a line of JSON for each card", async () => {
    const [code, output] = await check("voices/README.md", "broken.md", "--json");
    const [first, second] = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(first).toEqual({
      file: "voices/README.md",
      gate: {
        prompt: null,
        heading: null,
        description: null,
        buttonContent: null,
        euDisallowed: null,
        fields: [{ name: "Company", type: "text", required: true }],
      },
      diagnostics: [],
    });
    expect(second.diagnostics[0]).toMatchObject({
      code: "yaml-syntax",
      severity: "error",
      line: 3,
    });
  });
});
