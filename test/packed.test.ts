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
});
