import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const packageReadmes = readdirSync(join(root, "packages"))
  .map((name) => join(root, "packages", name, "README.md"))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, "utf8"));
const folder = join(import.meta.dirname, ".readme");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the READMEs", () => {
  it("have examples that type-check", () => {
    mkdirSync(folder, { recursive: true });
    const examples = [
      ...[readme, ...packageReadmes].join("\n").matchAll(/```(tsx?)\n([\s\S]*?)```/g),
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

  it("lists the packages that there are", () => {
    const listed = [...readme.matchAll(/^\| \[?`@sallyport\/([a-z]+)`/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(readdirSync(join(root, "packages")).sort());
  });

  it("names the command that the continuous integration runs", () => {
    expect(readme).toContain("npm test");
    expect(readFileSync(join(root, ".ci/run"), "utf8")).toContain("npm test");
  });
});
