import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const names = readdirSync(join(root, "packages")).filter((name) => name !== "app");
let place: string;

interface Manifest {
  readonly keywords: readonly string[];
  readonly homepage: string;
  readonly bugs: string;
  readonly repository: { readonly url: string; readonly directory: string };
  readonly peerDependenciesMeta?: Record<string, { readonly optional?: boolean }>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly publishConfig: {
    readonly exports: Record<string, string | { types: string; default: string }>;
  };
}

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));

beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-packed-")));
  const build = spawnSync(process.execPath, [join(root, ".config/build-packages.mjs")], {
    encoding: "utf8",
  });
  expect(build.status, build.stderr).toBe(0);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A package as it would be installed: what is published, with `publishConfig` in force. */
function pack(name: string): string {
  const from = join(root, "packages", name);
  const to = join(place, "node_modules/@sallyport", name);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const { publishConfig, devDependencies: _, ...rest } = manifestOf(name);
  cpSync(join(from, "dist"), join(to, "dist"), { recursive: true });
  writeFileSync(
    join(to, "package.json"),
    JSON.stringify({ ...rest, exports: publishConfig.exports }),
  );
  for (const other of Object.keys({ ...rest.dependencies, ...rest.peerDependencies })) {
    // Our own packages lie beside this one; the others stay where they were installed.
    if (other.startsWith("@sallyport/")) continue;
    const link = join(to, "node_modules", other);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(from, "node_modules", other)), link);
  }
  return to;
}

/** What `npm publish` would send. */
function filesOfTarball(folder: string): readonly string[] {
  const { stdout, stderr } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [packed] = JSON.parse(stdout || `"${stderr}"`);
  return packed.files.map(({ path }: { readonly path: string }) => path);
}

describe.each(names)("@sallyport/%s as it is published", (name) => {
  it("has every entry that it declares, and publint finds no error", async () => {
    const folder = pack(name);
    for (const entry of Object.values(manifestOf(name).publishConfig.exports)) {
      for (const file of typeof entry === "string" ? [entry] : [entry.types, entry.default]) {
        expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
      }
    }
    const { messages } = await publint({ pkgDir: folder, level: "error", pack: false });
    expect(messages).toEqual([]);
  });

  it("says where it comes from, and ships its README and the license", () => {
    const { keywords, homepage, bugs, repository } = manifestOf(name);
    expect(keywords).toContain("gated-access");
    expect(repository.directory).toBe(`packages/${name}`);
    for (const url of [homepage, bugs, repository.url]) expect(url).toMatch(/https:\/\/[^ ]+$/);
    const folder = join(root, "packages", name);
    const license = readFileSync(join(folder, "LICENSE"), "utf8");
    expect(license).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
    expect(filesOfTarball(folder)).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "package.json", "dist/index.js"]),
    );
  });

  it("ships no tests and no sources", () => {
    const shipped = readdirSync(join(root, "packages", name, "dist"), { recursive: true }).map(
      String,
    );
    expect(
      shipped.filter((file) => /\.test\.|\.tsx?$/.test(file) && !file.endsWith(".d.ts")),
    ).toEqual([]);
  });
});

describe("the published packages together", () => {
  it("load in plain Node, built file by built file", () => {
    for (const name of names) pack(name);
    const entries = names.flatMap((name) =>
      Object.entries(manifestOf(name).publishConfig.exports)
        .filter(([, entry]) => typeof entry !== "string")
        .map(([path]) => `@sallyport/${name}${path.slice(1)}`),
    );
    const script = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join("\n");
    const node = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: place,
      encoding: "utf8",
    });
    expect(node.stderr.replace(/^.*ExperimentalWarning.*\n.*\n/gm, "")).toBe("");
    expect(node.status).toBe(0);
  });

  it("load without their optional peers, and say which package to install", () => {
    for (const name of names) pack(name);
    for (const peer of Object.keys(manifestOf("server").peerDependenciesMeta ?? {})) {
      rmSync(join(place, "node_modules/@sallyport/server/node_modules", peer));
    }
    const script = `
      const { openPglite } = await import("@sallyport/server/pglite");
      const { openPostgres } = await import("@sallyport/server/postgres");
      const { createSmtpTransport } = await import("@sallyport/server/smtp");
      const url = "smtp://localhost";
      const opened = [openPglite(), openPostgres({ url }), createSmtpTransport({ url, from: "a@b.org" })];
      for (const { reason } of await Promise.allSettled(opened)) console.log(reason?.message);`;
    const node = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: place,
      encoding: "utf8",
    });
    expect(node.stdout.match(/npm install [^"]+/g)).toEqual([
      "npm install @electric-sql/pglite",
      "npm install pg",
      "npm install nodemailer",
    ]);
  });
});
