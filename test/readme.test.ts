import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const packages = readdirSync(join(root, "packages"));
const readmeOf = (name: string): string =>
  readFileSync(join(root, "packages", name, "README.md"), "utf8");
const folder = join(import.meta.dirname, ".readme");

// Entries that need an optional peer of their package.
const PEER_OF_ENTRY = new Map([
  ["@sallyport/server/pglite", "@electric-sql/pglite"],
  ["@sallyport/server/postgres", "pg"],
  ["@sallyport/server/smtp", "nodemailer"],
]);

/** The packages that a README's examples import, with the peers that those require. */
function neededPackages(text: string): readonly string[] {
  const examples = [...text.matchAll(/```tsx?\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
  const imported = [...examples.join("\n").matchAll(/\b(?:from|import) "([^".][^"]*)"/g)];
  return imported.flatMap(([, path = ""]) => {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
    const own = /^@sallyport\/(.+)/.exec(name)?.[1];
    const optional = PEER_OF_ENTRY.get(path) ?? [];
    return [name, optional, own === undefined ? [] : requiredPeers(own)].flat();
  });
}

function requiredPeers(name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  const { peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  return Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the READMEs", () => {
  it("have examples that type-check", () => {
    mkdirSync(folder, { recursive: true });
    const examples = [
      ...[readme, ...packages.map(readmeOf)].join("\n").matchAll(/```(tsx?)\n([\s\S]*?)```/g),
    ];
    expect(examples.length).toBeGreaterThan(1);
    examples.forEach(([, kind, text = ""], index) => {
      writeFileSync(join(folder, `example-${index}.${kind}`), text);
    });
    const config = {
      extends: "../../tsconfig.base.json",
      compilerOptions: {
        lib: ["ES2023", "DOM", "DOM.Iterable"],
        types: ["node"],
        noUnusedLocals: false,
        // Bundlers know style sheets; TypeScript alone does not.
        noUncheckedSideEffectImports: false,
      },
      include: ["*"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = join(import.meta.dirname, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", folder], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });

  it.each(["", ...packages])("name every package to install: /%s", (name) => {
    const text = name === "" ? readme : readmeOf(name);
    const lines = [...text.matchAll(/^npm install (?:--save-dev )?(.+)$/gm)];
    const installed = lines.flatMap(([, names = ""]) => names.split(" "));
    expect(neededPackages(text).filter((name) => !installed.includes(name))).toEqual([]);
  });

  it("lists the packages that there are", () => {
    const listed = [...readme.matchAll(/^\| \[?`@sallyport\/([a-z]+)`/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(readdirSync(join(root, "packages")).sort());
  });

  it("names the command that the continuous integration runs", () => {
    expect(readme).toContain("npm test");
    expect(readFileSync(join(root, ".ci/run"), "utf8")).toContain("npm test");
  });
});
